import { type Comparison, publication } from '@amhp/shared/contract/editions.ts'
import type { ListedFinding } from '@amhp/shared/contract/findings.ts'
import type { SettledRecord } from '@amhp/shared/contract/settled-records.ts'
import { sentenceWithTime } from '@amhp/shared/rules/check/hole-sentence.ts'
import { useNavigate } from 'react-router'
import { usePublishRota } from '../../data/rotas.ts'
import { useSignedIn } from '../../data/session.ts'
import { ComparisonTable } from '../../parts/comparison-table.tsx'
import { counted } from '../../parts/counted.ts'
import { WorkedQuestion, workedOf } from '../../parts/worked-question.tsx'
import { editionPath, rotaPath } from '../../paths.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { EditForm } from '../../ui/edit-form.tsx'
import { EmptyPanel } from '../../ui/states.tsx'
import { useEditForm } from '../../ui/use-edit-form.ts'
import { FindingLine } from './finding-line.tsx'
import { leavesOpen, opensAndCloses } from './opens-and-closes.ts'
import { ReasonGroups } from './reason-groups.tsx'

interface PublishFormProps {
  comparison: Comparison
  /** Reloads the comparison after the rota has changed. */
  again: () => void
}

/** The comparison by findings and by person, then a reason for each gap and breach left open. */
export function PublishForm({ comparison, again }: PublishFormProps) {
  const { rota, people, opens, closes, partlyCloses, leftOpen, over, noticeDays } = comparison
  const { zone } = useSignedIn()
  const publish = usePublishRota()
  const navigate = useNavigate()
  const form = useEditForm({
    schema: publication,
    zone,
    load: () => ({ reasons: leftOpen.map(({ key, reason }) => ({ finding: key, reason: reason ?? '' })) }),
    empty: Object.fromEntries(
      leftOpen.map((one, i) => [`reasons[${i}].reason`, `Give a reason: ${sentenceWithTime(one, zone)}`]),
    ),
    sending: publish,
    save: ({ reasons }) => send(reasons, []),
  })
  const send = (reasons: { finding: string; reason: string }[], records: SettledRecord[]) =>
    publish.mutate(
      { params: { rotaId: rota.id }, body: { version: rota.version, reasons, records } },
      { onSuccess: (edition) => navigate(editionPath(rota.id, edition.number), { state: { published: true } }) },
    )
  const worked = workedOf(publish.error)

  if (people.length === 0 && rota.edition !== null) {
    return (
      <EmptyPanel title="Nothing to publish">
        <p>The draft is the same as edition {rota.edition}.</p>
        <ButtonLink look="second" to={rotaPath(rota.from)}>
          Go to the rota
        </ButtonLink>
      </EmptyPanel>
    )
  }
  return (
    // A stale comparison is reloaded: there are no versions to choose from.
    <EditForm form={{ ...form, problem: worked ? null : publish.error, theirs: undefined }} className="publish">
      <p className="publish__first">
        Publishing edition {(rota.edition ?? 0) + 1} {opensAndCloses(opens, closes, partlyCloses)}.
        {leavesOpen(leftOpen)}
      </p>
      {publish.error?.body.code === 'stale-edit' && (
        <Button look="second" small onClick={again}>
          Reload the comparison
        </Button>
      )}
      {worked && (
        <WorkedQuestion
          name={`Publish edition ${(rota.edition ?? 0) + 1}`}
          worked={worked}
          onAnswer={(records) => send(publish.variables?.body.reasons ?? [], records)}
        />
      )}
      <p>{noticeText(noticeDays)}</p>
      <FindingsPart title="Opens" findings={opens} />
      <FindingsPart title="Closes" findings={closes} />
      <FindingsPart title="Partly closes" findings={partlyCloses} />
      <h2>Changes by person</h2>
      <ComparisonTable people={people} />
      <h2>Left open</h2>
      {leftOpen.length === 0 ? (
        <p>{over > 0 ? 'No gaps or breaches to come are left open.' : 'No gaps or breaches are left open.'}</p>
      ) : (
        <ReasonGroups
          findings={leftOpen}
          at={(i) => form.at(`reasons.${i}.reason`)}
          onSame={(places, reason) =>
            form
              .at('reasons')
              .onChange(form.typed.reasons.map((one, i) => (places.includes(i) ? { ...one, reason } : one)))
          }
        />
      )}
      {over > 0 && (
        <p>
          {over === 1
            ? '1 gap or breach is over and needs no reason.'
            : `${over} gaps and breaches are over and need no reason.`}
        </p>
      )}
      <Button type="submit" busy={publish.isPending}>
        Publish edition {(rota.edition ?? 0) + 1}
      </Button>
      <p className="quiet">AMHPs see published shifts only. A published edition cannot be changed.</p>
    </EditForm>
  )
}

function FindingsPart({ title, findings }: { title: string; findings: readonly ListedFinding[] }) {
  if (findings.length === 0) return null
  return (
    <Details summary={`${title} ${findings.length}`} open={findings.length <= 5}>
      <ul className="publish__findings">
        {findings.map((finding) => (
          <FindingLine key={finding.key} finding={finding} />
        ))}
      </ul>
    </Details>
  )
}

function noticeText(days: number | null): string {
  if (days === null) return 'No shifts change.'
  if (days === 0) return 'Notice: the first changed shift starts today or has started.'
  return `Notice: ${counted(days, 'day')} until the first changed shift.`
}
