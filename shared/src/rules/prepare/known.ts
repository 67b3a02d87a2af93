/** What `name` stands for about a person, or about what stands while shifts change, worked out once. */
export function knownOf<T>({ known }: { readonly known: Map<string, unknown> }, name: string, make: () => T): T {
  let value = known.get(name) as T | undefined
  if (value === undefined) {
    value = make()
    known.set(name, value)
  }
  return value
}
