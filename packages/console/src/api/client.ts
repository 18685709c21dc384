import { createClient } from "@vigie/client/client";
import { throughCognito } from "../session/throughCognito";

/** The API behind this page's own origin. */
export const client = createClient({ baseUrl: location.origin, fetch: (request) => throughCognito(request) });
