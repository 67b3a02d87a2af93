interface Page<Row> {
  readonly rows: Row[]
  readonly more: boolean
}

/** One page of a list, of which `read` gives some rows from an offset. */
export async function pageOf<Row>(
  page: number,
  size: number,
  read: (offset: number, most: number) => Promise<Row[]> | Row[],
): Promise<Page<Row>> {
  const rows = await read((page - 1) * size, size + 1)
  return { rows: rows.slice(0, size), more: rows.length > size }
}
