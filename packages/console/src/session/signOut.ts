import { client } from "../api/client";
import { config } from "../api/config";
import { leave } from "./caller";

/** Ends the session, or `everywhere` every session of the account; where Cognito's own page signed in, its session ends too. */
export async function signOut(options: { everywhere?: boolean } = {}): Promise<void> {
  const revoked = client.session.signOut(options).catch(() => undefined);
  leave();
  await revoked;
  const { cognito } = await config();
  if (!cognito) return;
  const query = new URLSearchParams({ client_id: cognito.clientId, logout_uri: `${location.origin}/` });
  location.assign(`https://${cognito.domain}/logout?${query}`);
}
