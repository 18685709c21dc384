import type { State } from "../../design/Status";
import type { Text } from "../../i18n/locale";
import type { Account, Group, Hindrance, Key } from "./accounts";

export const GROUP_TEXTS: Readonly<Record<Group, Text>> = {
  user: { en: "User: predicts and reads", fr: "Utilisateur : prédit et lit" },
  operator: { en: "Operator: pipelines, approvals, schedules too", fr: "Opérateur : aussi chaînes, validations, horaires" },
  admin: { en: "Administrator: everything", fr: "Administrateur : tout" },
};

export const HINDRANCES: Readonly<Record<Hindrance, Text>> = {
  protected: { en: "A protected administrator", fr: "Administrateur protégé" },
  "last-administrator": { en: "The last administrator stays one", fr: "Le dernier administrateur le reste" },
  administrator: { en: "Take the group admin away first", fr: "Retirez d’abord le groupe admin" },
  oneself: { en: "Your own account", fr: "Votre propre compte" },
};

export const ACCOUNT_STATES: Readonly<Record<Account["status"], { state: State; text: Text }>> = {
  active: { state: "ok", text: { en: "Active", fr: "Actif" } },
  "password-change": { state: "warn", text: { en: "Must change the password", fr: "Doit changer le mot de passe" } },
  "password-reset": { state: "warn", text: { en: "Must reset the password", fr: "Doit réinitialiser le mot de passe" } },
  unconfirmed: { state: "idle", text: { en: "Not confirmed", fr: "Non confirmé" } },
};
export const DISABLED: Text = { en: "Disabled", fr: "Désactivé" };

export const KEY_STATES: Readonly<Record<Key["state"], { state: State; text: Text }>> = {
  active: { state: "ok", text: { en: "Active", fr: "Active" } },
  expired: { state: "idle", text: { en: "Expired", fr: "Expirée" } },
  revoked: { state: "danger", text: { en: "Revoked", fr: "Révoquée" } },
};

export const LACKS: Readonly<Record<"length" | "lower" | "upper" | "digit" | "symbol", Text>> = {
  length: { en: "12 characters", fr: "12 caractères" },
  lower: { en: "a lower-case letter", fr: "une minuscule" },
  upper: { en: "an upper-case letter", fr: "une majuscule" },
  digit: { en: "a digit", fr: "un chiffre" },
  symbol: { en: "a symbol", fr: "un symbole" },
};

/** What happened when a change of an account or a key was refused. */
export const PEOPLE_REFUSALS: Readonly<Record<403 | 404 | 409, Text>> = {
  403: { en: "This account may not be changed so.", fr: "Ce compte ne peut pas être changé ainsi." },
  404: { en: "There is no such account or key any more.", fr: "Ce compte ou cette clé n’existe plus." },
  409: { en: "The name is taken; what you typed is kept.", fr: "Le nom est pris ; votre saisie est gardée." },
};
