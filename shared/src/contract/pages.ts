import * as z from 'zod/mini'

/** Which page of a list that grows: the first if it is left out. The reply says whether there are `more`. */
export const pages = z.object({
  page: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(10_000)), 1),
})
