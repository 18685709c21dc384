import { ErrorBoundary, LocationProvider, Route, Router, useLocation } from "preact-iso";
import { useFocusOnRoute } from "./address/useFocusOnRoute";
import { Boundary } from "./design/Boundary";
import { Masthead } from "./design/Masthead";
import { lateScreen } from "./screens/lateScreen";
import { NotFound } from "./screens/NotFound";
import { caller, expired } from "./session/caller";
import { SessionEnded } from "./session/SessionEnded";
import { SignIn } from "./session/SignIn";

const Overview = lateScreen(() => import("./screens/overview/Overview").then((module) => module.Overview));
const Predict = lateScreen(() => import("./screens/predict/Predict").then((module) => module.Predict));
const MapAndFigures = lateScreen(() => import("./screens/map/MapAndFigures").then((module) => module.MapAndFigures));
const Runs = lateScreen(() => import("./screens/runs/Runs").then((module) => module.Runs));
const Models = lateScreen(() => import("./screens/models/Models").then((module) => module.Models));
const Drift = lateScreen(() => import("./screens/drift/Drift").then((module) => module.Drift));
const Pipelines = lateScreen(() => import("./screens/pipelines/Pipelines").then((module) => module.Pipelines));
const Data = lateScreen(() => import("./screens/data/Data").then((module) => module.Data));
const Runbook = lateScreen(() => import("./screens/overview/Runbook").then((module) => module.Runbook));
const People = lateScreen(() => import("./screens/people/People").then((module) => module.People));

/**
 * The whole page: masthead, and the screen of the address; whoever is not signed in is asked to first, and comes back to the same address.
 * A session that runs out leaves the screen as it is.
 */
export function App() {
  return (
    <LocationProvider>
      <Masthead />
      <main class="page" id="main" tabIndex={-1}>
        {caller.value ? <Screens key={caller.value.username} /> : <SignIn />}
        {expired.value && <SessionEnded who={expired.value} />}
      </main>
    </LocationProvider>
  );
}

function Screens() {
  const { path } = useLocation();
  useFocusOnRoute(path);
  return (
    <ErrorBoundary>
      <Boundary at={path}>
        <Router>
          <Route path="/" component={Overview} />
          <Route path="/predict/:rest*" component={Predict} />
          <Route path="/map" component={MapAndFigures} />
          <Route path="/runs/:rest*" component={Runs} />
          <Route path="/models/:rest*" component={Models} />
          <Route path="/drift/:rest*" component={Drift} />
          <Route path="/pipelines/:rest*" component={Pipelines} />
          <Route path="/data/:rest*" component={Data} />
          <Route path="/people" component={People} />
          <Route path="/runbooks/:name" component={Runbook} />
          <Route default component={NotFound} />
        </Router>
      </Boundary>
    </ErrorBoundary>
  );
}
