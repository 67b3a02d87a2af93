import { useLocation } from 'react-router'
import { paths } from '../../paths.ts'
import { AuditTrail } from './audit-trail.tsx'
import { SecurityEvents } from './security-events.tsx'

/** The audit trail and the security events: one script, so that the first visit of other pages stays small. */
export default function Trails() {
  return useLocation().pathname === paths.securityEvents ? <SecurityEvents /> : <AuditTrail />
}
