import type { Problem } from '@amhp/shared/contract/problems.ts'
import type { Fault } from '@amhp/shared/rota/faults.ts'
import type { Zone } from '@amhp/shared/time/zone.ts'
import { type ReactNode, useMemo, useState } from 'react'
import { type FieldPath, type FieldPathValue, type FieldValues, type UseFormReturn, useForm } from 'react-hook-form'
import type * as z from 'zod/mini'
import { Form } from './faults.tsx'
import { type Difference, differencesOf, StaleChoice, type Words } from './stale-choice.tsx'
import { type Judging, judgeTyped, type Sentences, type Typed } from './typed-values.ts'

/** What a form needs of the mutations that save it. */
interface Sending {
  readonly error: Problem | null
  readonly isPending: boolean
  reset(): void
}

type Versioned<T> = T & { readonly version?: number }

interface EditFormOptions<S extends z.ZodMiniType, T extends FieldValues, Stored> extends Omit<Judging<S>, 'wrong'> {
  /** The contract's schema of what is edited, without its version: it judges what was typed. */
  readonly schema: S
  readonly zone: Zone
  /** What is changed; undefined for something new. */
  readonly stored?: Versioned<Stored> | undefined
  /** What the controls hold at first, or for theirs once that was chosen. */
  readonly load: (stored: Stored | undefined) => T
  /** What was typed in the shape of the schema, where a control holds it otherwise (hours for minutes). */
  readonly read?: (typed: T, stored: Stored | undefined) => unknown
  readonly wrong?: Sentences | ((typed: T) => Sentences)
  /** Before the path of a field in its id, where several forms are on one page. */
  readonly prefix?: string
  readonly sending?: Sending
  /** Called once the schema accepts what was typed; `theirs` where it is saved over a change of somebody else. */
  readonly save: (value: z.output<S>, version: number, theirs: Versioned<Stored> | undefined) => void
}

export interface EditForm<Value, T extends FieldValues, Stored = Value> {
  readonly controls: UseFormReturn<T>
  readonly typed: T
  readonly faults: readonly Fault[]
  /** What the server refused, but for a stale edit. */
  readonly problem: Problem | null
  readonly theirs: Versioned<Stored> | undefined
  readonly mine: Value | undefined
  readonly isChanged: boolean
  readonly isBusy: boolean
  /** The id, value and onChange of a control, by its path. */
  at<P extends FieldPath<T>>(
    path: P,
  ): { id: string; value: FieldPathValue<T, P>; onChange: (value: FieldPathValue<T, P>) => void }
  /** The value that was typed, judged by another schema than the form's; shows the faults where there are any. */
  judge<Other extends z.ZodMiniType>(schema: Other): z.output<Other> | undefined
  submit(): void
  takeTheirs(): void
  keepMine(): void
  /** Takes up what was saved, for a form that stays on the page. */
  restart(stored: Versioned<Stored>): void
}

const withBrackets = (path: string) => path.replaceAll(/\.(\d+)(?=\.|$)/g, '[$1]')

/** State of a form whose fields, checks and messages come from a schema of the contract. Show it with EditForm. */
export function useEditForm<
  S extends z.ZodMiniType,
  T extends FieldValues = Typed<z.output<S>> & FieldValues,
  Stored = z.output<S>,
>(options: EditFormOptions<S, T, Stored>): EditForm<z.output<S>, T, Stored> {
  const { schema, zone, load, read = (typed) => typed, prefix = '', sending, save, empty, wrong, check } = options
  const controls = useForm<T>({ defaultValues: load(options.stored) as never })
  const [stored, setStored] = useState(options.stored)
  const [found, setFound] = useState<readonly Fault[]>([])
  const [mine, setMine] = useState<z.output<S>>()
  const typed = controls.watch()
  const problem = sending?.error ?? null
  const refused = found.length > 0 ? found : problem?.body.faults
  // The summary takes focus when it is given other faults, so they stay the same while somebody types.
  const faults = useMemo(
    () => refused?.map(({ path, message }) => ({ path: prefix + path, message })) ?? [],
    [refused, prefix],
  )
  const theirs = problem?.body.code === 'stale-edit' ? (problem.body.theirs as Versioned<Stored>) : undefined

  const judge = <Other extends z.ZodMiniType>(by: Other, more?: Judging<Other>['check']) => {
    const values = controls.getValues()
    const sentences = { empty, wrong: typeof wrong === 'function' ? wrong(values) : wrong }
    const judged = judgeTyped(by, read(values, stored), zone, { ...sentences, check: more }, stored)
    setFound(judged.faults)
    return judged.value
  }
  const send = (version: number, over?: Versioned<Stored>) => {
    const value = judge(schema, check)
    if (value === undefined) return
    setMine(value)
    save(value, version, over)
  }
  const restart = (next: Versioned<Stored>) => {
    controls.reset(load(next))
    setStored(next)
    setFound([])
  }
  return {
    ...{ controls, typed, faults, theirs, mine, restart, judge },
    problem: theirs === undefined ? problem : null,
    isChanged: controls.formState.isDirty,
    isBusy: sending?.isPending ?? false,
    at: (path) => ({
      id: prefix + withBrackets(path),
      value: controls.getValues(path),
      onChange: (value) => controls.setValue(path, value, { shouldDirty: true }),
    }),
    submit: () => send(stored?.version ?? 0),
    takeTheirs: () => {
      if (theirs !== undefined) restart(theirs)
      sending?.reset()
    },
    keepMine: () => send(theirs?.version ?? 0, theirs),
  }
}

interface EditFormProps<Value, T extends FieldValues, Stored> {
  form: EditForm<Value, T, Stored>
  /** For the choice between theirs and mine: each part in words, or all that differs. */
  words?: Words<Value> | ((theirs: Stored, mine: Value) => readonly Difference[])
  /** Whether leaving would lose something; once anything has changed, unless the form says. */
  unsaved?: boolean
  className?: string
  children: ReactNode
}

/** A form with its error summary, the question before it is left unsaved, and the choice between theirs and mine. */
export function EditForm<Value, T extends FieldValues, Stored>({
  form,
  words = {},
  unsaved = form.isChanged,
  className,
  children,
}: EditFormProps<Value, T, Stored>) {
  const { theirs, mine } = form
  return (
    <>
      {theirs !== undefined && mine !== undefined && (
        <StaleChoice
          differences={
            typeof words === 'function' ? words(theirs, mine) : differencesOf(theirs as Value & Stored, mine, words)
          }
          onTheirs={form.takeTheirs}
          onMine={form.keepMine}
          busy={form.isBusy}
        />
      )}
      <Form problem={form.problem} faults={form.faults} onSubmit={form.submit} unsaved={unsaved} className={className}>
        {children}
      </Form>
    </>
  )
}
