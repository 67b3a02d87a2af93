/** The first that occurs in a user agent counts: most browsers name others after themselves. */
const browsers = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['SamsungBrowser', 'Samsung Internet'],
  ['Firefox', 'Firefox'],
  ['FxiOS', 'Firefox'],
  ['CriOS', 'Chrome'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const
const systems = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['CrOS', 'Chromebook'],
  ['Macintosh', 'Mac'],
  ['Linux', 'Linux'],
] as const

const firstIn = (text: string, names: readonly (readonly [string, string])[]) =>
  names.find(([mark]) => text.includes(mark))?.[1]

/** "Firefox on Windows" for a user agent; empty where it is not known. Only these words are stored. */
export function describeDevice(userAgent = ''): string {
  const browser = firstIn(userAgent, browsers)
  const system = firstIn(userAgent, systems)
  return browser && system ? `${browser} on ${system}` : (browser ?? system ?? '')
}
