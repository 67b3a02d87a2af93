import type { Fault } from '@amhp/shared/contract/problems.ts'
import type { RuleInForce } from '@amhp/shared/contract/rules.ts'
import type { Standard } from '@amhp/shared/contract/standards.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import { type LocalDate, parseDate } from '@amhp/shared/time/date.ts'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Checkboxes } from '../../ui/choices.tsx'
import { Form } from '../../ui/faults.tsx'
import { DateInput, TextArea, TextInput } from '../../ui/field.tsx'

interface StandardFormProps {
  standard?: Standard
  /** Numbers that other standards have. */
  taken: readonly string[]
  rules: readonly RuleInForce[]
  onKeep: (standard: Standard) => void
  onCancel: () => void
}

const isAddress = (text: string) => URL.canParse(text) && /^https?:/.test(text)

/** One standard, as the published document has it. */
export function StandardForm({ standard, taken, rules, onKeep, onCancel }: StandardFormProps) {
  const [number, setNumber] = useState(standard?.number ?? '')
  const [title, setTitle] = useState(standard?.title ?? '')
  const [wording, setWording] = useState(standard?.wording ?? '')
  const [date, setDate] = useState(standard?.date ?? '')
  const [url, setUrl] = useState(standard?.url ?? '')
  const [linked, setLinked] = useState<readonly string[]>(standard?.rules ?? [])
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const keep = () => {
    const found: Fault[] = []
    if (number.trim() === '') found.push({ path: 'number', message: 'Enter its number, such as 3.2' })
    else if (taken.includes(number.trim()))
      found.push({ path: 'number', message: `Another standard has the number ${number.trim()}` })
    if (title.trim() === '') found.push({ path: 'title', message: 'Enter its title' })
    if (wording.trim() === '') found.push({ path: 'wording', message: 'Enter its wording' })
    if (!parseDate(date)) found.push({ path: 'date', message: 'Choose the date of the published text' })
    if (url.trim() !== '' && !isAddress(url.trim()))
      found.push({ path: 'url', message: 'Use a web address such as https://example.org/standards, or leave it empty' })
    setFaults(found)
    if (found.length > 0) return
    onKeep({
      id: standard?.id ?? newId(),
      ...{ number: number.trim(), title: title.trim(), wording: wording.trim(), date: date as LocalDate },
      url: url.trim() === '' ? null : url.trim(),
      rules: [...linked],
    })
  }
  return (
    <Form faults={faults} onSubmit={keep}>
      <TextInput id="number" label="Number" value={number} onChange={setNumber} width={5} maxLength={20} />
      <TextInput id="title" label="Title" value={title} onChange={setTitle} maxLength={120} />
      <TextArea
        id="wording"
        label="Wording"
        hint="Word for word, as it is published."
        value={wording}
        onChange={setWording}
        rows={6}
        maxLength={5000}
      />
      <DateInput id="date" label="Date of the published text" value={date} onChange={setDate} />
      <TextInput
        id="url"
        label="Link (optional)"
        hint="Where it is published."
        type="url"
        value={url}
        onChange={setUrl}
        maxLength={300}
      />
      <Checkboxes
        id="rules"
        legend="Rules that bear on it"
        hint="Findings of these rules cite the standard."
        value={linked}
        onChange={setLinked}
        options={rules.map(({ code, title: label }) => ({ value: code, label }))}
      />
      <div className="buttons">
        <Button type="submit" small>
          Keep
        </Button>
        <Button look="second" small onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </Form>
  )
}
