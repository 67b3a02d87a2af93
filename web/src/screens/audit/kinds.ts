import type { AuditEntry } from '@amhp/shared/contract/audit.ts'
import { amhpPath, editionsPath, paths, shiftHistoryPath } from '../../paths.ts'

export const kinds = [
  { value: '', label: 'Everything' },
  { value: 'rota', label: 'Rotas' },
  { value: 'shift', label: 'Shifts' },
  { value: 'amhp', label: 'AMHPs' },
  { value: 'absence', label: 'Absences' },
  { value: 'acknowledgement', label: 'Acknowledgements' },
  { value: 'rest-given', label: 'Rest given' },
  { value: 'rest-protected', label: 'Protection in place of rest' },
  { value: 'derogation', label: 'Derogations' },
  { value: 'duty-pattern', label: 'The duty pattern' },
  { value: 'shift-codes', label: 'Shift codes' },
  { value: 'bank-holidays', label: 'Bank holidays' },
  { value: 'import', label: 'Imports' },
  { value: 'retention', label: 'Retention' },
  { value: 'account', label: 'Accounts' },
  { value: 'rule', label: 'Rules' },
  { value: 'standards', label: 'Standards' },
  { value: 'service', label: 'The service' },
] as const

/** The page that an entry links to, if any. */
export function aboutPath({ kind, id }: { kind: string; id: string }): string | undefined {
  if (kind === 'amhp') return amhpPath(id)
  if (kind === 'rota') return editionsPath(id)
  if (kind === 'shift') return shiftHistoryPath(id)
  if (kind === 'derogation') return paths.derogations
  if (kind === 'rest-given' || kind === 'rest-protected') return paths.compensatoryRest
  if (kind === 'duty-pattern') return paths.dutyPattern
  if (kind === 'retention') return paths.retention
  if (kind === 'service') return paths.service
  if (kind === 'acknowledgement') return paths.acknowledgements
  if (kind === 'rule') return paths.rules
  if (kind === 'standards') return paths.standards
  return undefined
}

/** Entries without an account come from the server's daily retention run or from the command line. */
export const byWhom = ({ by, about }: Pick<AuditEntry, 'by' | 'about'>): string =>
  by?.name ?? (about.kind === 'retention' ? 'The server' : 'Command line')
