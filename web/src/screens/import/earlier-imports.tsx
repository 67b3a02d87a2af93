import { longMoment } from '@amhp/shared/time/wording.ts'
import { useQuery } from '@tanstack/react-query'
import { importsQuery, useUndoImport } from '../../data/import.ts'
import { useSignedIn } from '../../data/session.ts'
import { counted } from '../../parts/counted.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { Details } from '../../ui/details.tsx'
import { HiddenText } from '../../ui/hidden-text.tsx'
import { ProblemPanel } from '../../ui/states.tsx'
import { Table } from '../../ui/table.tsx'

/** The last imports, each to be undone as a whole. */
export function EarlierImports() {
  const { zone } = useSignedIn()
  const imports = useQuery(importsQuery).data?.imports ?? []
  const undo = useUndoImport()
  if (imports.length === 0) return null
  return (
    <Details summary={`Earlier imports (${imports.length})`}>
      {undo.error && <ProblemPanel problem={undo.error} />}
      <Table
        caption="Earlier imports"
        captionHidden
        rows={imports}
        keyOf={({ id }) => id}
        columns={[
          { head: 'When', names: true, cell: ({ at }) => longMoment(zone, at) },
          { head: 'By', cell: ({ by }) => by?.name ?? 'the command line' },
          {
            head: 'It wrote',
            cell: ({ added, replaced, absences, people }) =>
              [
                `${counted(added, 'shift')} added, ${replaced} replaced`,
                counted(absences, 'absence'),
                ...(people > 0 ? [`${counted(people, 'AMHP')} added to the register`] : []),
              ].join(', '),
          },
          {
            head: 'Undo',
            cell: ({ id, at, undoneAt }) =>
              undoneAt === null ? (
                <Confirm
                  look="plain"
                  label={
                    <>
                      Undo<HiddenText> the import of {longMoment(zone, at)}</HiddenText>
                    </>
                  }
                  explain="Its shifts, absences and new AMHPs are taken back together, or nothing is, where something was changed since. What it replaced comes back."
                  confirm="Undo this import"
                  busy={undo.isPending}
                  onConfirm={() => undo.mutate({ params: { importId: id } })}
                />
              ) : (
                `Undone ${longMoment(zone, undoneAt)}`
              ),
          },
        ]}
      />
    </Details>
  )
}
