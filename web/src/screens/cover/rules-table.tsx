import type { Level } from '@amhp/shared/contract/findings.ts'
import { useState } from 'react'
import { counted } from '../../parts/counted.ts'
import { levelWords } from '../../parts/duty-words.ts'
import { NotJudged } from '../../parts/not-judged.tsx'
import { Mark } from '../../ui/mark.tsx'
import { FindingLines } from './finding-lines.tsx'
import type { CoverReply } from './measures.ts'

const isLevel = (level: string): level is Level => level in levelWords

/** Findings counted by rule, and the rules that could not be checked. */
export function RulesTable({ cover }: { cover: CoverReply }) {
  return (
    <>
      <RuleCounts cover={cover} />
      <NotJudged rules={cover.notJudged} />
    </>
  )
}

function RuleCounts({ cover }: { cover: CoverReply }) {
  const [open, setOpen] = useState<string>()
  const rules = cover.rules.filter(({ count }) => count > 0)
  if (rules.length === 0) return <p>There are no findings in this period.</p>
  return (
    <ul className="rule-lines">
      {rules.map(({ rule, title, level, count }) => {
        const key = `${rule} ${level}`
        const isOpen = open === key
        return (
          <li key={key}>
            <button
              type="button"
              className="rule-lines__rule"
              aria-expanded={isOpen}
              onClick={() => setOpen(isOpen ? undefined : key)}
            >
              <span>{title}</span>
              {isLevel(level) && (
                <Mark tone={level}>{counted(count, levelWords[level].one, levelWords[level].many)}</Mark>
              )}
            </button>
            {isOpen && (
              <FindingLines
                findings={cover.findings.filter((finding) => finding.rule === rule && finding.level === level)}
                shifts={cover.shifts}
                period={cover}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}
