import { useEffect, useId, useState } from "preact/hooks";
import { describedBy, Field } from "../../../design/Field";
import { say, type Text } from "../../../i18n/locale";
import { departmentAt } from "./departmentAt";
import { type DepartmentShape, departmentShapes, FRANCE_BOX } from "./departmentShapes";
import { FranceMap } from "./FranceMap";
import { type Point, toMap } from "./franceProjection";
import { pointWords } from "./pointWords";
import { type Department, type Place, pointText } from "./readPlace";

/**
 * Where it happened: typed as degrees, as a department's name or code, or pressed on the map. `onDepartment` is told the department that a
 * point lies in, undefined abroad and while nothing is known.
 */
export function PlaceField({
  text,
  place,
  departments,
  error,
  onText,
  department,
  onDepartment,
}: {
  text: string;
  place: Place;
  departments: readonly Department[];
  error: string | undefined;
  onText: (text: string) => void;
  department: string | undefined;
  onDepartment: (department: string | undefined) => void;
}) {
  const id = useId();
  const [shapes, setShapes] = useState<DepartmentShape[]>();
  useEffect(() => {
    departmentShapes().then(setShapes, () => setShapes([]));
  }, []);
  const point = place && "point" in place ? place.point : undefined;
  const located = place && "department" in place ? place.department : point && shapes && departmentAt(shapes, toMap(point))?.id;
  useEffect(() => {
    if (located !== department) onDepartment(located);
  }, [located, department]);
  const name = departments.find(({ code }) => code === located)?.name;
  const beyond = point && !isOnMap(point) ? say(pointWords(point)) : undefined;
  return (
    <>
      <Field
        id={id}
        label={say(PLACE)}
        width={3}
        hint={beyond !== undefined ? say(BEYOND, { place: beyond }) : name === undefined ? say(HINT) : `${name} (${located}). ${say(MOVE)}`}
        error={error}
      >
        <input
          id={id}
          class={`in ${text === "" ? "in--unknown" : ""} ${error === undefined ? "" : "in--err"}`}
          autocomplete="off"
          value={text}
          aria-describedby={describedBy(id)}
          {...(error === undefined ? {} : { "aria-invalid": true })}
          onInput={({ currentTarget }) => onText(currentTarget.value)}
        />
      </Field>
      <div class="f f--6">
        {shapes && shapes.length > 0 && (
          <FranceMap
            shapes={shapes}
            // What lies beyond the map would leave it empty: all of it is shown then.
            point={beyond === undefined ? point : undefined}
            department={located}
            name={name}
            onPoint={(next) => onText(pointText(next))}
          />
        )}
      </div>
    </>
  );
}

function isOnMap(point: Point): boolean {
  const [x, y] = toMap(point);
  return x >= 0 && y >= 0 && x <= FRANCE_BOX.width && y <= FRANCE_BOX.height;
}

const PLACE: Text = { en: "Place", fr: "Lieu" };
const HINT: Text = {
  en: "Degrees, a department’s name or number, or a press on the map.",
  fr: "Degrés, nom ou numéro du département, ou un point sur la carte.",
};
const BEYOND: Text = {
  en: "{place}: beyond the map, which shows metropolitan France.",
  fr: "{place} : hors de la carte, qui montre la France métropolitaine.",
};
const MOVE: Text = { en: "Move the point on the map.", fr: "Déplacez le point sur la carte." };
