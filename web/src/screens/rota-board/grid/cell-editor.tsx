import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { timesText } from '../../../parts/shift-text.ts'
import { workText } from '../../../parts/shift-words.ts'
import { announce } from '../../../ui/live-region.tsx'
import type { BoardDay } from '../board-days.ts'
import { useBoardView } from '../board-view.ts'
import { editCell, readCellInput } from '../draft/cell-edits.ts'

interface CellEditorProps {
  amhp: string
  name: string
  day: BoardDay
  present: readonly PlannedShift[]
  /** The key that opened the editor. */
  first: string
  onDone: (move?: string) => void
}

/** Typing a code or times into a cell: Enter saves, Escape cancels. Shows below how the text is read. */
export function CellEditor({ amhp, name, day, present, first, onDone }: CellEditorProps) {
  const view = useBoardView()
  const { zone, codes, authorityNames } = view.data
  const [text, setText] = useState(first)
  const [asked, setAsked] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const done = useRef(false)
  const reading = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    field.current?.focus()
    reading.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [])
  const read = readCellInput(text, { date: day.date, zone, codes, like: present[0] })
  const unread = 'sentence' in read ? read.sentence : null

  const save = (move?: string) => {
    if ('sentence' in read) {
      setAsked(true)
      announce(read.sentence)
      return
    }
    view.edit(editCell(amhp, present, read))
    finish(move)
  }
  const finish = (move?: string) => {
    done.current = true
    onDone(move)
  }
  const onKeyDown = (pressed: KeyboardEvent) => {
    if (pressed.key === 'Enter') {
      pressed.preventDefault()
      save()
    } else if (pressed.key === 'Tab') {
      pressed.preventDefault()
      if (text.trim() === '') finish(pressed.shiftKey ? 'ArrowLeft' : 'ArrowRight')
      else save(pressed.shiftKey ? 'ArrowLeft' : 'ArrowRight')
    } else if (pressed.key === 'Escape') {
      pressed.preventDefault()
      finish()
    }
    pressed.stopPropagation()
  }
  return (
    <span className="cell-editor">
      <input
        ref={field}
        className="cell-editor__field"
        aria-label={`Code or times for ${name}, ${day.label}`}
        aria-describedby="cell-editor-reading"
        aria-invalid={asked && unread !== null}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={80}
        value={text}
        onChange={(typed) => {
          setText(typed.target.value)
          setAsked(false)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          // As in a spreadsheet, a click elsewhere saves valid text and drops the rest.
          if (done.current) return
          if (unread === null) save('leave')
          else finish('leave')
        }}
      />
      <span
        ref={reading}
        id="cell-editor-reading"
        className={`cell-editor__reading${asked && unread ? ' cell-editor__reading--no' : ''}`}
      >
        {'sentence' in read
          ? read.sentence
          : read.shifts
              .map((shift) => {
                const code = codes.find((known) => known.code === shift.code)
                return [code?.name, timesText(zone, shift), workText(shift, authorityNames)].filter(Boolean).join(', ')
              })
              .join('; ')}
      </span>
    </span>
  )
}
