import type { professions } from '@amhp/shared/contract/amhps.ts'
import type { Level } from '@amhp/shared/contract/findings.ts'

export const professionWords: Record<(typeof professions)[number], string> = {
  'social-worker': 'Social worker',
  'mental-health-nurse': 'Mental health nurse',
  'learning-disability-nurse': 'Learning disability nurse',
  'occupational-therapist': 'Occupational therapist',
  psychologist: 'Psychologist',
}

export const levelWords: Record<Level, { one: string; many: string }> = {
  gap: { one: 'gap', many: 'gaps' },
  breach: { one: 'breach', many: 'breaches' },
  warning: { one: 'warning', many: 'warnings' },
  info: { one: 'note', many: 'notes' },
}

export const levelMarks: Record<Level, string> = { gap: 'Gap', breach: 'Breach', warning: 'Warning', info: 'Note' }
