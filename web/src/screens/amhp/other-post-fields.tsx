import { type Weekday, weekdays } from '@amhp/shared/time/date.ts'
import { weekdayWords } from '@amhp/shared/time/wording.ts'
import { Checkbox, Fieldset } from '../../ui/choices.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { TextInput } from '../../ui/field.tsx'
import { FieldRows } from '../../ui/field-rows.tsx'
import { Select } from '../../ui/select.tsx'
import { TimeInput } from '../../ui/time-input.tsx'
import type { AmhpForm } from './typed-amhp.ts'

const days = weekdays.map((value) => ({ value, label: weekdayWords[value] }))

/** Monday first, then the day after the last one entered. */
const nextDay = (last: Weekday | undefined): Weekday => weekdays[last ? (weekdays.indexOf(last) + 1) % 7 : 0]!

/** Work for another employer or team. It interrupts rest and counts as hours, and never covers duty. */
export function OtherPostFields({ form }: { form: AmhpForm }) {
  const post = form.at('otherPost')
  return (
    <Fieldset
      id="otherPost"
      legend="Other post"
      hint="Usual weekly hours in another post, so that rest is checked across all their work."
    >
      <Checkbox
        id="otherPost-held"
        label="Has another post"
        checked={post.value !== null}
        onChange={(on) => post.onChange(on ? { label: '', from: '', until: '', weekly: [], exceptions: [] } : null)}
      />
      {post.value && (
        <>
          <TextInput
            {...form.at('otherPost.label')}
            label="Name of the post"
            hint="Such as Community team, Northshire."
          />
          <div className="field-row">
            <DateInput {...form.at('otherPost.from')} label="First day (optional)" />
            <DateInput {...form.at('otherPost.until')} label="Last day (optional)" />
          </div>
          <UsualHours form={form} />
          <DaysThatDiffer form={form} />
        </>
      )}
    </Fieldset>
  )
}

function UsualHours({ form }: { form: AmhpForm }) {
  return (
    <Fieldset id="otherPost.weekly" legend="Usual hours">
      <FieldRows
        form={form}
        name="otherPost.weekly"
        named={(i) => `usual hours ${i + 1}`}
        add="Add hours"
        fresh={() => ({ day: nextDay(form.typed.otherPost?.weekly.at(-1)?.day), start: '09:00', end: '17:00' })}
      >
        {(i) => (
          <div className="field-row">
            <Select {...form.at(`otherPost.weekly.${i}.day`)} label="Day" options={days} />
            <TimeInput {...form.at(`otherPost.weekly.${i}.start`)} label="From" />
            <TimeInput {...form.at(`otherPost.weekly.${i}.end`)} label="To" />
          </div>
        )}
      </FieldRows>
    </Fieldset>
  )
}

function DaysThatDiffer({ form }: { form: AmhpForm }) {
  return (
    <Fieldset id="otherPost.exceptions" legend="Days with other hours">
      <FieldRows
        form={form}
        name="otherPost.exceptions"
        named={(i) => `day with other hours ${i + 1}`}
        add="Add a day"
        fresh={() => ({ date: '', hours: null })}
      >
        {(i) => {
          const hours = form.at(`otherPost.exceptions.${i}.hours`)
          return (
            <>
              <div className="field-row">
                <DateInput {...form.at(`otherPost.exceptions.${i}.date`)} label="Day" />
                {hours.value && (
                  <>
                    <TimeInput {...form.at(`otherPost.exceptions.${i}.hours.start`)} label="From" />
                    <TimeInput {...form.at(`otherPost.exceptions.${i}.hours.end`)} label="To" />
                  </>
                )}
              </div>
              <Checkbox
                id={`otherPost.exceptions[${i}].away`}
                label="Does not work there that day"
                checked={hours.value === null}
                onChange={(away) => hours.onChange(away ? null : { start: '', end: '' })}
              />
            </>
          )
        }}
      </FieldRows>
    </Fieldset>
  )
}

/** The opt-out of Working Time Regulations 1998, regulation 5. It applies to the 48-hour average only. */
export function OptOutFields({ form }: { form: AmhpForm }) {
  const optOut = form.at('optOut')
  return (
    <Fieldset
      id="optOut"
      legend="48-hour opt-out"
      hint="A signed opt-out of the 48-hour average week. Rest rules still apply."
    >
      <Checkbox
        id="optOut-signed"
        label="An opt-out is signed"
        checked={optOut.value !== null}
        onChange={(on) => optOut.onChange(on ? { from: '', until: '' } : null)}
      />
      {optOut.value && (
        <div className="field-row">
          <DateInput {...form.at('optOut.from')} label="First day" />
          <DateInput {...form.at('optOut.until')} label="Last day (optional)" />
        </div>
      )}
    </Fieldset>
  )
}
