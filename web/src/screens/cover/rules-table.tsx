import type { getCover } from '@amhp/shared/contract/cover.ts'
import type { Reply } from '@amhp/shared/contract/endpoint.ts'
import type { Level } from '@amhp/shared/contract/findings.ts'
import { useState } from 'react'
import { levelWords } from '../../parts/duty-words.ts'
import { NotJudged } from '../../parts/not-judged.tsx'
import { Mark } from '../../ui/mark.tsx'
import { FindingLines } from './finding-lines.tsx'

type Cover = Reply<typeof getCover>

const isLevel = (level: string): level is Level => level in levelWords

/** Findings counted by rule, each count opens them; and what no rule could judge. */
export function RulesTable({ cover }: { cover: Cover }) {
  return (
    <>
      <RuleCounts cover={cover} />
      <NotJudged rules={cover.notJudged} />
    </>
  )
}

function RuleCounts({ cover }: { cover: Cover }) {
  const [open, setOpen] = useState<string>()
  const rules = cover.rules.filter(({ count }) => count > 0)
  if (rules.length === 0) return <p>No rule has a finding in these days.</p>
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
                <Mark tone={level}>
                  {count} {count === 1 ? levelWords[level].one : levelWords[level].many}
                </Mark>
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
