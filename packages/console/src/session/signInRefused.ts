/** Cognito's page, or its exchange of the code, did not let somebody in; the message is what it says. */
export class SignInRefused extends Error {
  override name = "SignInRefused";
}
