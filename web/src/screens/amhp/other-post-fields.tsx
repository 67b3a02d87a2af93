import type { Weekday } from '@amhp/shared/time/date.ts'
import { Checkbox, Group } from '../../ui/choices.tsx'
import { DateInput, Select, TextInput, TimeInput } from '../../ui/field.tsx'
import { newKey, type OtherPostDraft } from './draft.ts'
import { FirstAndLast } from './first-and-last.tsx'
import { Rows } from './rows.tsx'

const days: readonly { value: Weekday; label: string }[] = [
  { value: 'mon', label: 'Monday' },
  { value: 'tue', label: 'Tuesday' },
  { value: 'wed', label: 'Wednesday' },
  { value: 'thu', label: 'Thursday' },
  { value: 'fri', label: 'Friday' },
  { value: 'sat', label: 'Saturday' },
  { value: 'sun', label: 'Sunday' },
]

interface OtherPostFieldsProps {
  post: OtherPostDraft | null
  onChange: (post: OtherPostDraft | null) => void
}

/** Work elsewhere. It breaks rest and counts as hours, and never covers duty. */
export function OtherPostFields({ post, onChange }: OtherPostFieldsProps) {
  const set = (part: Partial<OtherPostDraft>) => post && onChange({ ...post, ...part })
  return (
    <Group
      id="otherPost"
      legend="Other post"
      hint="Usual weekly hours in another post, so that rest is judged over all their work."
    >
      <div className="nhsuk-checkboxes nhsuk-checkboxes--small">
        <Checkbox
          id="otherPost-held"
          label="Has another post"
          checked={post !== null}
          onChange={(on) => onChange(on ? { label: '', from: '', until: '', weekly: [], exceptions: [] } : null)}
        />
      </div>
      {post && (
        <>
          <TextInput
            id="otherPost.label"
            label="What it is"
            hint="Such as: Community team, Northshire"
            value={post.label}
            onChange={(label) => set({ label })}
          />
          <FirstAndLast path="otherPost" value={post} onChange={set} first="First day (empty: always)" />
          <Group id="otherPost.weekly" legend="Usual hours">
            <Rows
              rows={post.weekly}
              onChange={(weekly) => set({ weekly })}
              named={(i) => `usual hours ${i + 1}`}
              add="Add hours"
              fresh={() => ({ key: newKey(), day: nextDay(post.weekly.at(-1)?.day), start: '09:00', end: '17:00' })}
            >
              {(hours, i, setOne) => (
                <div className="field-row">
                  <Select
                    id={`otherPost.weekly[${i}].day`}
                    label="Day"
                    options={days}
                    value={hours.day}
                    onChange={(day) => setOne({ day })}
                  />
                  <TimeInput
                    id={`otherPost.weekly[${i}].start`}
                    label="From"
                    value={hours.start}
                    onChange={(start) => setOne({ start })}
                  />
                  <TimeInput
                    id={`otherPost.weekly[${i}].end`}
                    label="To"
                    value={hours.end}
                    onChange={(end) => setOne({ end })}
                  />
                </div>
              )}
            </Rows>
          </Group>
          <Group id="otherPost.exceptions" legend="Days that differ">
            <Rows
              rows={post.exceptions}
              onChange={(exceptions) => set({ exceptions })}
              named={(i) => `day that differs ${i + 1}`}
              add="Add a day"
              fresh={() => ({ key: newKey(), date: '', away: true, start: '', end: '' })}
            >
              {(exception, i, setOne) => (
                <>
                  <div className="field-row">
                    <DateInput
                      id={`otherPost.exceptions[${i}].date`}
                      label="Day"
                      value={exception.date}
                      onChange={(date) => setOne({ date })}
                    />
                    {!exception.away && (
                      <>
                        <TimeInput
                          id={`otherPost.exceptions[${i}].hours.start`}
                          label="From"
                          value={exception.start}
                          onChange={(start) => setOne({ start })}
                        />
                        <TimeInput
                          id={`otherPost.exceptions[${i}].hours.end`}
                          label="To"
                          value={exception.end}
                          onChange={(end) => setOne({ end })}
                        />
                      </>
                    )}
                  </div>
                  <div className="nhsuk-checkboxes nhsuk-checkboxes--small">
                    <Checkbox
                      id={`otherPost.exceptions[${i}].away`}
                      label="Not at work there that day"
                      checked={exception.away}
                      onChange={(away) => setOne({ away })}
                    />
                  </div>
                </>
              )}
            </Rows>
          </Group>
        </>
      )}
    </Group>
  )
}

/** Monday first, then the day after the last one entered. */
const nextDay = (last: Weekday | undefined): Weekday =>
  days[last ? (days.findIndex(({ value }) => value === last) + 1) % 7 : 0]!.value
