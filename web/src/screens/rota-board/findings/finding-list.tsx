import { sentenceWithTime } from '@amhp/shared/rules/check/hole-sentence.ts'
import { isHole, type Listed } from '@amhp/shared/rules/check/holes.ts'
import { ruleSet, ruleSetText } from '@amhp/shared/rules/rule-set.ts'
import { shortMoment } from '@amhp/shared/time/wording.ts'
import type { Zone } from '@amhp/shared/time/zone.ts'
import { useEffect, useRef } from 'react'
import { counted } from '../../../parts/counted.ts'
import { levelWords } from '../../../parts/duty-words.ts'
import { NotJudged } from '../../../parts/not-judged.tsx'
import { paths } from '../../../paths.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { announce } from '../../../ui/live-region.tsx'
import { Shape } from '../../../ui/mark.tsx'
import { AcknowledgedMark } from '../../acknowledgements/acknowledge-finding.tsx'
import { WhyThisRule } from '../../standards/rule-source.tsx'
import { useBoardView } from '../board-view.ts'
import type { BoardFinding } from '../draft/check-draft.ts'
import { countText, groupFindings } from './finding-groups.ts'
import { isGoneFrom, isNewTo } from './new-and-gone.ts'

interface FindingListProps {
  current: string | null
  onFinding: (finding: BoardFinding) => void
}

/** Every finding of the week, each linked to its cell. */
export function FindingList({ current, onFinding }: FindingListProps) {
  const { listed, notJudged, data, people } = useBoardView()
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const groups = groupFindings(listed)
  return (
    <div className="finding-list">
      <h2>{countText(listed)} this week</h2>
      {groups.length === 0 && <p>Every duty is covered, and everyone on the rota is rested and approved.</p>}
      {groups.map((group) => (
        <section key={group.name} aria-label={group.name}>
          <h3>
            {group.name} <span className="quiet">({group.findings.length})</span>
          </h3>
          <ul>
            {group.findings.map((finding) => (
              <li key={finding.key}>
                <button
                  type="button"
                  aria-current={finding.key === current || undefined}
                  onClick={() => onFinding(finding)}
                >
                  <Shape tone={finding.level} />
                  <span>
                    <b>{finding.amhp === undefined ? finding.title : (names.get(finding.amhp) ?? finding.title)}</b>
                    {!isHole(finding) && (
                      <span className="finding-list__when">{shortMoment(data.zone, finding.start)}</span>
                    )}
                    <span className="finding-list__why">{finding.why}</span>
                    <AcknowledgedMark finding={finding} />
                  </span>
                </button>
                <WhyThisRule finding={finding} name={finding.title} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <NotJudged
        rules={notJudged.map((rule) => ({
          ...rule,
          people: data.people.flatMap(({ id, name }) =>
            rule.people.filter(({ amhp }) => amhp === id).map(({ soFar }) => ({ name, soFar })),
          ),
        }))}
      />
      <p>
        <ButtonLink look="second" small to={paths.acknowledgements}>
          All acknowledgements
        </ButtonLink>
      </p>
      <p className="quiet">
        Press F8 or Shift+F8 to move between findings. Checked against {ruleSetText(ruleSet)}. This list is not legal
        advice.
      </p>
    </div>
  )
}

/** Announces the findings that an edit adds and resolves. */
export function useAnnounceFindings(listed: readonly Listed<BoardFinding>[], zone: Zone) {
  const before = useRef<readonly Listed<BoardFinding>[] | null>(null)
  useEffect(() => {
    const known = before.current
    before.current = listed
    if (!known) return
    const opened = listed.filter((finding) => finding.level !== 'info' && isNewTo(known, finding))
    const closed = known.filter((finding) => finding.level !== 'info' && isGoneFrom(listed, finding))
    const parts = [
      ...opened
        .slice(0, 2)
        .map((finding) => `New ${levelWords[finding.level].one}: ${sentenceWithTime(finding, zone)}`),
      opened.length > 2 ? `and ${opened.length - 2} more` : '',
      closed.length > 0 ? `${counted(closed.length, 'finding')} resolved` : '',
    ].filter(Boolean)
    if (parts.length > 0) announce(parts.join('. '))
  }, [listed, zone])
}
