import { DataError, NotFoundError } from "@vigie/core/errors";
import * as z from "zod";
import { CHECKSUM_TYPES } from "./digests";
import { fetchJson } from "./fetchJson";
import type { NetworkOptions } from "./network";

/** One entry of the catalogue of data.gouv.fr (udata), of what it says only what is needed here. */
export const Resource = z.object({
  title: z.string(),
  url: z.string(),
  format: z.string().nullish(),
  last_modified: z.string().nullish(),
  created_at: z.string().nullish(),
  checksum: z.object({ type: z.string(), value: z.string() }).nullish(),
});
export type Resource = z.infer<typeof Resource>;

/** The first API lists resources in the dataset; from the second on they are behind a link. */
const DatasetReply = z.object({ resources: z.union([z.array(Resource), z.object({ href: z.string() })]).optional() });
const ResourcePage = z.object({ data: z.array(Resource), next_page: z.string().nullish() });

const PAGE_SIZE = 50;
const MAX_PAGES = 100;

/**
 * Everything that a dataset of data.gouv.fr offers, by its id or slug: from `/api/1/datasets/{id}/`, or page by page from
 * `/api/2/datasets/{id}/resources/` when that has no list. Throws as `fetchJson` does.
 */
export async function listResources({
  baseUrl,
  dataset,
  ...options
}: NetworkOptions & { baseUrl: string; dataset: string }): Promise<Resource[]> {
  const id = encodeURIComponent(dataset);
  const reply = await fetchJson(`${baseUrl}/api/1/datasets/${id}/`, DatasetReply, options).catch((error) => {
    if (error instanceof NotFoundError) return { resources: undefined };
    throw error;
  });
  if (Array.isArray(reply.resources)) return reply.resources;
  return pagedResources(`${baseUrl}/api/2/datasets/${id}/resources/?page=1&page_size=${PAGE_SIZE}`, options);
}

async function pagedResources(first: string, options: NetworkOptions): Promise<Resource[]> {
  const resources: Resource[] = [];
  let url: string | null | undefined = first;
  for (let page = 1; url; page++) {
    if (page > MAX_PAGES) throw new DataError(`The catalogue has more than ${MAX_PAGES} pages.`);
    const reply: z.infer<typeof ResourcePage> = await fetchJson(url, ResourcePage, options);
    resources.push(...reply.data);
    url = reply.next_page;
  }
  return resources;
}

/** The checksum of a resource, if it is of a kind that we compute. */
export function checksumOf({ checksum }: Resource) {
  const type = CHECKSUM_TYPES.find((each) => each === checksum?.type.toLowerCase().replace("-", ""));
  return checksum && type ? { type, value: checksum.value } : undefined;
}
