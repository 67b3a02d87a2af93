import type { RuleInForce } from '@amhp/shared/contract/rules.ts'
import type { Standards } from '@amhp/shared/contract/standards.ts'
import { fullDate } from '@amhp/shared/time/wording.ts'
import { standardsQuery, useChangeStandards } from '../../data/standards.ts'
import { ListPart } from '../../ui/list-part.tsx'
import { EmptyPanel } from '../../ui/states.tsx'
import { SaveWhole, useWholeEdit } from '../../ui/whole-edit.tsx'
import { StandardForm } from './standard-form.tsx'

interface StandardsEditorProps {
  stored: Standards
  rules: readonly RuleInForce[]
  mayEdit: boolean
}

/** Edits the standards on the page; they are saved as one value. */
export function StandardsEditor({ stored, rules, mayEdit }: StandardsEditorProps) {
  const change = useChangeStandards()
  const edit = useWholeEdit({
    query: standardsQuery,
    stored,
    saving: change,
    send: (body, then) => change.mutate({ body }, then),
  })
  const { standards } = edit.value
  const titles = new Map(rules.map(({ code, title }) => [code, title]))
  return (
    <>
      <SaveWhole
        edit={edit}
        words={{ standards: ['Standards', 'id', ({ number, title }) => `${number} ${title}`] }}
        saved="The standards are saved. Findings of the linked rules now cite them."
        unsaved={{ about: 'Your changes are not saved yet.', button: 'Save the standards' }}
      />
      {standards.length === 0 && (
        <EmptyPanel title="No standards yet">
          <p>
            The text of the National AMHP Service Standards is not included in this product. A lead adds each standard
            from the published document, with its number, wording, date and web address, and links it to rules.
          </p>
          <p>Findings of those rules then cite it on the rota and under Cover, as “Standard 3.2” and its title.</p>
        </EmptyPanel>
      )}
      <ListPart
        title="Standards of this service"
        about="In the order they were added. Findings of the linked rules cite them."
        none={mayEdit ? 'Start with the first standard that your service wants to show evidence for.' : 'None yet.'}
        one="a standard"
        nameOf={({ number, title }) => `${number} ${title}`}
        columns={[
          { head: 'Number', cell: ({ number }) => number },
          {
            head: 'Title',
            names: true,
            typed: true,
            cell: ({ title, url }) =>
              url ? (
                <a href={url} rel="noreferrer external">
                  {title}
                </a>
              ) : (
                title
              ),
          },
          {
            head: 'Wording',
            typed: true,
            cell: ({ wording }) => <span className="standard-wording">{wording}</span>,
          },
          { head: 'Published', cell: ({ date }) => fullDate(date) },
          {
            head: 'Rules',
            cell: ({ rules: linked }) => linked.map((code) => titles.get(code) ?? code).join('; ') || 'None',
          },
        ]}
        entries={standards}
        mayEdit={mayEdit}
        onChange={(next) => edit.set({ standards: next })}
        form={(standard, keep, cancel) => (
          <StandardForm
            standard={standard}
            taken={standards.filter(({ id }) => id !== standard?.id).map(({ number }) => number)}
            rules={rules}
            onKeep={keep}
            onCancel={cancel}
          />
        )}
      />
    </>
  )
}
