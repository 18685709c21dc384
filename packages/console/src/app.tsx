import { ErrorBoundary, LocationProvider, lazy, Route, Router } from "preact-iso";
import { Masthead } from "./design/Masthead";
import { NotFound } from "./screens/NotFound";
import { caller } from "./session/caller";
import { SignIn } from "./session/SignIn";

const Overview = lazy(() => import("./screens/overview/Overview").then((module) => module.Overview));
const Predict = lazy(() => import("./screens/predict/Predict").then((module) => module.Predict));
const MapAndFigures = lazy(() => import("./screens/map/MapAndFigures").then((module) => module.MapAndFigures));
const Runs = lazy(() => import("./screens/runs/Runs").then((module) => module.Runs));
const Models = lazy(() => import("./screens/models/Models").then((module) => module.Models));
const Drift = lazy(() => import("./screens/drift/Drift").then((module) => module.Drift));
const Pipelines = lazy(() => import("./screens/pipelines/Pipelines").then((module) => module.Pipelines));
const Data = lazy(() => import("./screens/data/Data").then((module) => module.Data));
const People = lazy(() => import("./screens/people/People").then((module) => module.People));

/** The whole page: masthead, and the screen of the address; whoever is not signed in is asked to first, and comes back to the same address. */
export function App() {
  return (
    <LocationProvider>
      <Masthead />
      <main class="page" id="main" tabIndex={-1}>
        {caller.value ? <Screens /> : <SignIn />}
      </main>
    </LocationProvider>
  );
}

function Screens() {
  return (
    <ErrorBoundary>
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
        <Route default component={NotFound} />
      </Router>
    </ErrorBoundary>
  );
}
