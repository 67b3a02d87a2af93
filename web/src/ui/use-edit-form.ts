import type { Problem } from '@amhp/shared/contract/problems.ts'
import type { Fault } from '@amhp/shared/rota/faults.ts'
import type { Zone } from '@amhp/shared/time/zone.ts'
import { useMemo, useState } from 'react'
import { type FieldPath, type FieldPathValue, type FieldValues, type UseFormReturn, useForm } from 'react-hook-form'
import type * as z from 'zod/mini'
import type { Control } from './field.tsx'

import { theirsIn } from './stale-choice.tsx'
import { type FieldMessages, type Typed, type Validation, validateTyped } from './typed-values.ts'

export interface MutationState {
  readonly error: Problem | null
  readonly isPending: boolean
  reset(): void
}

type Versioned<T> = T & { readonly version?: number }

interface EditFormOptions<S extends z.ZodMiniType, T extends FieldValues, Stored> extends Omit<Validation<S>, 'wrong'> {
  /** The contract's schema of what is edited, without its version. */
  readonly schema: S
  readonly zone: Zone
  readonly stored?: Versioned<Stored> | undefined
  /** What the controls hold for a stored value, or for a new one. */
  readonly load: (stored: Stored | undefined) => T
  /** What was typed in the shape of the schema, if a control holds it otherwise (hours for minutes). */
  readonly read?: (typed: T, stored: Stored | undefined) => unknown
  readonly wrong?: FieldMessages | ((typed: T) => FieldMessages)
  /** Prefix of field ids, for pages with several forms. */
  readonly prefix?: string
  readonly sending?: MutationState
  /** Called with a valid value; `theirs` if it replaces a version that someone else saved. */
  readonly save: (value: z.output<S>, version: number, theirs: Versioned<Stored> | undefined) => void
}

export interface EditFormState<Value, T extends FieldValues, Stored = Value> {
  readonly controls: UseFormReturn<T>
  readonly zone: Zone
  readonly typed: T
  readonly faults: readonly Fault[]
  /** What the server refused, except a stale edit. */
  readonly problem: Problem | null
  readonly theirs: Versioned<Stored> | undefined
  readonly mine: Value | undefined
  readonly isChanged: boolean
  readonly isBusy: boolean
  at<P extends FieldPath<T>>(path: P): Control<FieldPathValue<T, P>>
  /** Validates what was typed with another schema than the form's, and shows any faults. */
  validate<Other extends z.ZodMiniType>(schema: Other): z.output<Other> | undefined
  submit(): void
  takeTheirs(): void
  keepMine(): void
  /** Loads what was saved, for a form that stays on the page. */
  restart(stored: Versioned<Stored>): void
}

/** State of a form whose fields, checks and messages come from a schema of the contract. Show it with EditForm. */
export function useEditForm<
  S extends z.ZodMiniType,
  T extends FieldValues = Typed<z.output<S>> & FieldValues,
  Stored = z.output<S>,
>(options: EditFormOptions<S, T, Stored>): EditFormState<z.output<S>, T, Stored> {
  const { schema, zone, load, read = (typed) => typed, prefix = '', sending, save, empty, wrong, check } = options
  const [defaultValues] = useState(() => load(options.stored))
  const controls = useForm<T>({ defaultValues: defaultValues as never })
  const [stored, setStored] = useState(options.stored)
  const [found, setFound] = useState<readonly Fault[]>([])
  const [mine, setMine] = useState<z.output<S>>()
  const typed = controls.watch()
  const problem = sending?.error ?? null
  const theirs = theirsIn<Versioned<Stored>>(problem)
  const refused = found.length > 0 ? found : problem?.body.faults
  // Memoised: the error summary takes focus whenever its faults change.
  const faults = useMemo(
    () => refused?.map(({ path, message }) => ({ path: prefix + path, message })) ?? [],
    [refused, prefix],
  )

  const validate = <Other extends z.ZodMiniType>(by: Other, more?: Validation<Other>['check']) => {
    const values = controls.getValues()
    const messages = { empty, wrong: typeof wrong === 'function' ? wrong(values) : wrong }
    const validated = validateTyped(by, read(values, stored), zone, { ...messages, check: more }, stored)
    setFound(validated.faults)
    return validated.value
  }
  const send = (version: number, over?: Versioned<Stored>) => {
    const value = validate(schema, check)
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
    ...{ controls, zone, typed, faults, theirs, mine, restart, validate },
    problem: theirs === undefined ? problem : null,
    isChanged: controls.formState.isDirty,
    isBusy: sending?.isPending ?? false,
    at: (path) => ({
      // `rows.0.name` becomes `rows[0].name`, as in the paths of faults.
      id: prefix + path.replaceAll(/\.(\d+)(?=\.|$)/g, '[$1]'),
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
