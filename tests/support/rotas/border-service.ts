/** A service of two authorities, beside one that is not its own and one in Wales. */
export const borderService = {
  name: 'Border AMHP service',
  authorities: [
    { id: 'northshire', name: 'Northshire Council' },
    { id: 'southshire', name: 'Southshire Council' },
  ],
}
export const otherAuthorities = [
  { id: 'eastshire', name: 'Eastshire Council' },
  { id: 'gwent', name: 'Gwent Council', nation: 'wales' },
]

/** Parts of approvals. */
export const ended = { until: '2026-03-01' }
export const north = { authority: 'northshire' }
export const east = { authority: 'eastshire' }
export const gwent = { authority: 'gwent' }
