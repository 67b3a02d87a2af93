import { useSignedIn } from '../../data/session.ts'
import { ShiftChip } from '../../parts/shift-chip.tsx'
import { zoneText } from '../../parts/zone-text.ts'
import { Mark } from '../../ui/mark.tsx'

const kinds = [
  ['waking', 'Waking'],
  ['standby', 'Standby'],
  ['sleep-in', 'Sleep-in'],
  ['shadow', 'Shadow or training'],
] as const

const states = [
  ['met', 'Met'],
  ['below', 'Below target'],
  ['fallback', 'Only standby or another service'],
  ['gap', 'Gap'],
  ['not-needed', 'Not needed'],
] as const

/** What the shapes of the board mean. Also printed. */
export function Legend() {
  const { zone } = useSignedIn()
  return (
    <section className="legend" aria-label="What the shapes mean">
      <ul>
        {kinds.map(([kind, word]) => (
          <li key={kind}>
            <ShiftChip
              code={null}
              times={word}
              kind={kind}
              roleName={null}
              colour="blue"
              draft={false}
              level={null}
              words=""
            />
          </li>
        ))}
        <li>
          <ShiftChip
            code={null}
            times="Not published"
            kind="waking"
            roleName={null}
            colour="blue"
            draft
            level={null}
            words=""
          />
        </li>
        <li>
          <Mark tone="gap">Gap</Mark>
        </li>
        <li>
          <Mark tone="breach">Breach</Mark>
        </li>
      </ul>
      <ul>
        {states.map(([state, word]) => (
          <li key={state}>
            <span className={`legend__piece strip-piece strip-piece--${state}`} aria-hidden="true" />
            {word}
          </li>
        ))}
      </ul>
      <p className="quiet">{zoneText(zone)}</p>
    </section>
  )
}
