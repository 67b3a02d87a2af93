import type { ExplainedFinding } from '@amhp/shared/contract/findings.ts'
import { useQuery } from '@tanstack/react-query'
import { amhpsQuery } from '../../data/amhps.ts'

/** Whose finding it is, before its sentence: sentences about a person carry no name. Nothing for a finding of cover. */
export function AboutWhom({ finding: { amhp } }: { finding: ExplainedFinding }) {
  const { data } = useQuery(amhpsQuery)
  if (amhp === undefined) return null
  return <b>{data?.amhps.find(({ id }) => id === amhp)?.name ?? amhp}: </b>
}
