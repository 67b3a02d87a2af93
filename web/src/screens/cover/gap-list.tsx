import type { Gap, getGaps } from '@amhp/shared/contract/cover.ts'
import type { Reply } from '@amhp/shared/contract/endpoint.ts'
import { roleWords } from '@amhp/shared/rota/role-and-kind.ts'
import { addDays } from '@amhp/shared/time/date.ts'
import { minute } from '@amhp/shared/time/instant.ts'
import { lengthOf } from '@amhp/shared/time/span.ts'
import { durationText, longDate } from '@amhp/shared/time/wording.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { gapsQuery } from '../../data/cover.ts'
import { counted } from '../../parts/counted.ts'
import { FindingHead } from '../../parts/finding-head.tsx'
import { NotLegalAdvice } from '../../parts/not-legal-advice.tsx'
import { SpanText } from '../../parts/span-text.tsx'
import { Checkboxes } from '../../ui/choices.tsx'
import { Details } from '../../ui/details.tsx'
import { Loaded } from '../../ui/states.tsx'
import { countStates, gapStates, stateWords } from './gap-states.ts'
import { ShiftLines } from './shift-lines.tsx'

type Gaps = Reply<typeof getGaps>
const atFirst = 15

/** Every gap of the next 12 weeks in one list, soonest first. */
export function GapList() {
  const query = useQuery(gapsQuery)
  return (
    <section aria-labelledby="next-weeks">
      <h2 id="next-weeks">Gaps in the next 12 weeks</h2>
      <Loaded query={query} what="the gaps">
        {(gaps) => <FilteredGaps gaps={gaps} />}
      </Loaded>
    </section>
  )
}

function FilteredGaps({ gaps }: { gaps: Gaps }) {
  const [states, setStates] = useState<Gap['state'][]>(['open', 'unpublished', 'fallback'])
  const [all, setAll] = useState(false)
  const counts = countStates(gaps.gaps)
  const { minutes } = gaps
  const matching = gaps.gaps.filter(({ state }) => states.includes(state))
  const shown = all ? matching : matching.slice(0, atFirst)
  return (
    <>
      <p>
        From {longDate(gaps.from)} to {longDate(addDays(gaps.to, -1))}, as published.{' '}
        {counts.open === 0 ? 'There are no open gaps.' : `${counted(counts.open, 'gap')} open.`}
      </p>
      <Checkboxes
        id="states"
        legend="Show"
        options={gapStates.map(({ state, label, hint }) => ({
          value: state,
          label: `${label} (${counts[state]})`,
          hint: `${durationText(minutes[state])} of duty: ${hint}`,
        }))}
        value={states}
        onChange={setStates}
        inline
      />
      {minutes.notRequired.map(({ role, minutes: free }) => (
        <p key={role} className="quiet">
          An AMHP is needed at all times. For {durationText(free)} of these weeks no {roleWords[role].toLowerCase()} is
          required.
        </p>
      ))}
      {matching.length === 0 ? (
        <p>No gaps match the states you selected.</p>
      ) : (
        <ul className="gap-lines">
          {shown.map((gap) => (
            <GapLine key={`${gap.state} ${gap.role} ${gap.start}`} gap={gap} shifts={gaps.shifts} />
          ))}
        </ul>
      )}
      {shown.length < matching.length && (
        <button type="button" className="plain-button" onClick={() => setAll(true)}>
          Show all {matching.length}
        </button>
      )}
      <NotLegalAdvice />
    </>
  )
}

function GapLine({ gap, shifts }: { gap: Gap; shifts: Gaps['shifts'] }) {
  const { tone, label } = stateWords(gap.state)
  const behind = shifts.filter(({ id }) => gap.shifts.includes(id))
  return (
    <li>
      <FindingHead tone={tone} word={label} span={gap}>
        <span className="quiet">{durationText(Math.ceil(lengthOf(gap) / minute))}</span>
      </FindingHead>
      <p>{gap.why}</p>
      <Details summary={`Needed and published (${gap.parts.length})`}>
        <ul>
          {gap.parts.map((part) => (
            <li key={`${part.authority} ${part.slot?.id} ${part.start}`}>
              {part.slot ? part.slot.name : 'The 24-hour floor'}, {part.authorityName}, {roleWords[gap.role]},{' '}
              <SpanText start={part.start} end={part.end} />: {numbersOf(part)}
            </li>
          ))}
        </ul>
      </Details>
      {behind.length > 0 && (
        <Details summary={`Shifts at that time (${behind.length})`}>
          <ShiftLines shifts={behind} none="" />
        </Details>
      )}
    </li>
  )
}

function numbersOf({ required, actual, draft }: Gap['parts'][number]): string {
  const has = `${required} needed, ${actual} published`
  return draft === null ? `${has}.` : `${has}, ${draft} in the draft.`
}
