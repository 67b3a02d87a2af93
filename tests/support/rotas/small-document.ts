/** A rota document with one breach: 10 hours of rest over the spring clock change. Another service covers the floor. */
export const smallDocument = () => ({
  format: 'amhp-rota/1',
  service: { name: 'Northshire AMHP service', authorities: [{ id: 'northshire', name: 'Northshire Council' }] },
  period: { from: '2026-03-23', to: '2026-03-30' },
  coveredElsewhere: [
    {
      id: 'edt',
      authority: 'northshire',
      by: 'County emergency duty team',
      days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
      start: '00:00',
      end: '00:00',
    },
  ],
  amhps: [{ id: 'amina', name: 'Amina Rahman', approvals: [{ authority: 'northshire', from: '2022-07-01' }] }],
  shifts: [
    {
      id: 's1',
      amhp: 'amina',
      role: 'amhp',
      kind: 'waking',
      start: '2026-03-28T14:00:00Z',
      end: '2026-03-28T22:00:00Z',
    },
    {
      id: 's2',
      amhp: 'amina',
      role: 'amhp',
      kind: 'waking',
      start: '2026-03-29T09:00:00+01:00',
      end: '2026-03-29T17:00:00+01:00',
    },
  ],
})
