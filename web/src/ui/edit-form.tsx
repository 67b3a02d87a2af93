import type { Problem } from '@amhp/shared/contract/problems.ts'
import type { Fault } from '@amhp/shared/rota/faults.ts'
import type { Zone } from '@amhp/shared/time/zone.ts'
import { type ReactNode, useState } from 'react'
import {
  type FieldPath,
  type FieldPathValue,
  type FieldValues,
  FormProvider,
  type UseFormReturn,
  useForm,
} from 'react-hook-form'
import type * as z from 'zod/mini'
import { Form } from './faults.tsx'
import { differencesOf, StaleChoice } from './stale-choice.tsx'
import { type Judging, judgeTyped, type Typed } from './typed-values.ts'

/** What a form needs of the mutations that save it. */
interface Sending {
  readonly error: Problem | null
  readonly isPending: boolean
  reset(): void
}

type Words<T> = { [K in keyof T]?: readonly [label: string, text: (value: T[K]) => string] }

interface EditFormOptions<S extends z.ZodMiniType, T extends FieldValues> extends Judging<S> {
  /** The contract's schema of what is edited, without its version: it judges what was typed. */
  readonly schema: S
  readonly zone: Zone
  /** What is changed; undefined for something new. */
  readonly stored?: (z.output<S> & { readonly version?: number }) | undefined
  /** What the controls hold at first, or for theirs once that was chosen. */
  readonly load: (stored: z.output<S> | undefined) => T
  /** What was typed in the shape of the schema, where a control holds it otherwise (hours for minutes). */
  readonly read?: (typed: T) => unknown
  /** The message of a fault where the controls ask for something else than the schema does (a last day for an end). */
  readonly reword?: (fault: Fault, typed: T) => string
  /** Before the path of a field in its id, where several forms are on one page. */
  readonly prefix?: string
  readonly sending?: Sending
  /** Called once the schema accepts what was typed. */
  readonly save: (value: z.output<S>, version: number) => void
}

export interface EditForm<S extends z.ZodMiniType, T extends FieldValues> {
  readonly controls: UseFormReturn<T>
  readonly typed: T
  readonly faults: readonly Fault[]
  /** What the server refused, but for a stale edit. */
  readonly problem: Problem | null
  readonly theirs: z.output<S> | undefined
  readonly mine: z.output<S> | undefined
  readonly isChanged: boolean
  readonly isBusy: boolean
  /** The id, value and onChange of a control, by its path. */
  at<P extends FieldPath<T>>(
    path: P,
  ): { id: string; value: FieldPathValue<T, P>; onChange: (value: FieldPathValue<T, P>) => void }
  submit(onto?: number): void
  takeTheirs(): void
  keepMine(): void
  /** Takes up what was saved, for a form that stays on the page. */
  restart(stored: z.output<S> & { readonly version?: number }): void
}

const withBrackets = (path: string) => path.replaceAll(/\.(\d+)(?=\.|$)/g, '[$1]')

/** State of a form whose fields, checks and messages come from a schema of the contract. Show it with EditForm. */
export function useEditForm<S extends z.ZodMiniType, T extends FieldValues = Typed<z.output<S>> & FieldValues>(
  options: EditFormOptions<S, T>,
): EditForm<S, T> {
  const {
    schema,
    zone,
    stored,
    load,
    read = (typed) => typed,
    empty,
    check,
    reword,
    prefix = '',
    sending,
    save,
  } = options
  const controls = useForm<T>({ defaultValues: load(stored) as never })
  const [version, setVersion] = useState(stored?.version ?? 0)
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [mine, setMine] = useState<z.output<S>>()
  const typed = controls.watch()
  const stale = sending?.error?.body.code === 'stale-edit'
  const prefixed = ({ path, message }: Fault): Fault => ({ path: prefix + path, message })

  const submit = (onto = version) => {
    const now = controls.getValues()
    const { value, faults: found } = judgeTyped(schema, read(now), zone, { empty, check })
    setFaults(found.map((fault) => prefixed(reword ? { ...fault, message: reword(fault, now) } : fault)))
    if (found.length > 0 || value === undefined) return
    setMine(value)
    save(value, onto)
  }
  const restart = (next: z.output<S> & { readonly version?: number }) => {
    controls.reset(load(next))
    setVersion(next.version ?? 0)
    setFaults([])
  }
  const theirs = stale ? (sending.error?.body.theirs as (z.output<S> & { version?: number }) | undefined) : undefined
  return {
    ...{ controls, typed, theirs, mine, submit, restart },
    faults: faults.length > 0 ? faults : (sending?.error?.body.faults ?? []).map(prefixed),
    problem: theirs ? null : (sending?.error ?? null),
    isChanged: controls.formState.isDirty,
    isBusy: sending?.isPending ?? false,
    at: (path) => ({
      id: prefix + withBrackets(path),
      value: controls.getValues(path),
      onChange: (value) => controls.setValue(path, value, { shouldDirty: true }),
    }),
    takeTheirs: () => {
      if (theirs) restart(theirs)
      sending?.reset()
    },
    keepMine: () => submit(theirs?.version),
  }
}

interface EditFormProps<S extends z.ZodMiniType, T extends FieldValues> {
  form: EditForm<S, T>
  /** Each part in words, for the choice between theirs and mine. */
  words?: Words<z.output<S>>
  className?: string
  children: ReactNode
}

/** A form with its error summary, the question before it is left unsaved, and the choice between theirs and mine. */
export function EditForm<S extends z.ZodMiniType, T extends FieldValues>({
  form,
  words,
  className,
  children,
}: EditFormProps<S, T>) {
  const { controls, theirs, mine } = form
  return (
    <FormProvider {...controls}>
      {theirs !== undefined && mine !== undefined && (
        <StaleChoice
          differences={differencesOf(theirs as object, mine as object, (words ?? {}) as Words<object>)}
          onTheirs={form.takeTheirs}
          onMine={form.keepMine}
          busy={form.isBusy}
        />
      )}
      <Form
        problem={form.problem}
        faults={form.faults}
        onSubmit={() => form.submit()}
        unsaved={form.isChanged}
        {...(className && { className })}
      >
        {children}
      </Form>
    </FormProvider>
  )
}
