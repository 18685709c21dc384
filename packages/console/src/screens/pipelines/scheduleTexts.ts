import type { Text } from "../../i18n/text";

/** What a schedule is called and does; one that is not known here is called by its name and described by the service, in English. */
export function scheduleText({ name, description }: { name: string; description: string }): { name: Text; about: Text } {
  return SCHEDULES[name] ?? { name: { en: name, fr: name }, about: { en: description, fr: description } };
}

const SCHEDULES: Readonly<Record<string, { name: Text; about: Text }>> = {
  "training-monthly": {
    name: { en: "Monthly retraining", fr: "Réentraînement mensuel" },
    about: { en: "on the newest source, on the first of every month", fr: "sur la source la plus récente, le premier du mois" },
  },
  "training-30-days": {
    name: { en: "Retraining every 30 days", fr: "Réentraînement tous les 30 jours" },
    about: { en: "in place of the monthly one", fr: "à la place du mensuel" },
  },
  "refresh-daily": {
    name: { en: "Daily data refresh", fr: "Actualisation quotidienne" },
    about: {
      en: "takes the newest period as the current rows and checks them",
      fr: "prend la dernière période comme lignes actuelles et les contrôle",
    },
  },
  "drift-hourly": {
    name: { en: "Hourly drift check", fr: "Contrôle de dérive horaire" },
    about: { en: "checks the current rows for drift", fr: "contrôle la dérive des lignes actuelles" },
  },
  "drift-still-high": {
    name: { en: "Alarm that still stands", fr: "Alarme toujours levée" },
    about: {
      en: "looks whether a drift alarm stands that nothing has answered",
      fr: "vérifie si une alarme de dérive reste sans réponse",
    },
  },
};
