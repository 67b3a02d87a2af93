import type { RuleInForce } from '@amhp/shared/contract/rules.ts'
import type { Standards } from '@amhp/shared/contract/standards.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { fullDate } from '@amhp/shared/time/wording.ts'
import { useState } from 'react'
import { useChangeStandards } from '../../data/standards.ts'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/faults.tsx'
import { ListPart } from '../../ui/list-part.tsx'
import { differencesOf, StaleChoice } from '../../ui/stale-choice.tsx'
import { Done, Empty, Notice } from '../../ui/states.tsx'
import { StandardForm } from './standard-form.tsx'

interface StandardsEditorProps {
  stored: Standards
  rules: readonly RuleInForce[]
  mayEdit: boolean
}

/** The standards as they are being changed; nothing is kept until they are saved as one value. */
export function StandardsEditor({ stored, rules, mayEdit }: StandardsEditorProps) {
  const change = useChangeStandards()
  const [{ standards, version }, setValue] = useState(stored)
  const unsaved = JSON.stringify(standards) !== JSON.stringify(stored.standards)
  const theirs =
    change.error?.body.code === 'stale-edit' ? (change.error.body.theirs as Standards | undefined) : undefined
  const save = (onto = version) =>
    change.mutate({ body: { standards, version: onto } }, { onSuccess: (saved) => setValue(saved) })
  const titles = new Map(rules.map(({ code, title }) => [code, title]))
  return (
    <>
      {theirs && (
        <StaleChoice
          differences={differencesOf<Standards>(
            theirs,
            { standards, version },
            { standards: ['Standards', (list) => list.map(({ number, title }) => `${number} ${title}`).join('; ')] },
          )}
          onTheirs={() => {
            setValue(theirs)
            change.reset()
          }}
          onMine={() => save(theirs.version)}
          busy={change.isPending}
        />
      )}
      {change.isSuccess && !unsaved && (
        <Done>
          <p>The standards are saved. Findings of the rules linked to them cite them from now on.</p>
        </Done>
      )}
      <Form problem={theirs ? null : change.error} onSubmit={() => save()} unsaved={unsaved}>
        {unsaved && (
          <Notice>
            <p>Your changes are not saved yet.</p>
            <div className="buttons">
              <Button type="submit" busy={change.isPending}>
                Save the standards
              </Button>
              <Button
                look="second"
                onClick={() => {
                  change.reset()
                  setValue(stored)
                }}
              >
                Throw away changes
              </Button>
            </div>
          </Notice>
        )}
      </Form>
      {standards.length === 0 && (
        <Empty title="No standards are entered yet">
          <p>
            The numbered text of the National AMHP Service Standards is not part of this product, and nothing here makes
            it up. A lead enters each standard from the published document, with its number, wording, date and address,
            and links it to rules.
          </p>
          <p>
            From then on the findings of those rules cite it, on the rota and in cover: “Standard 3.2”, and its title.
          </p>
        </Empty>
      )}
      <ListPart
        title="Standards of this service"
        about="In the order in which they were entered. Findings of the linked rules cite them."
        none={mayEdit ? 'Begin with the first standard that your service means to show evidence for.' : 'None yet.'}
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
          { head: 'Published', cell: ({ date }) => fullDate(date as LocalDate) },
          {
            head: 'Rules',
            cell: ({ rules: linked }) => linked.map((code) => titles.get(code) ?? code).join('; ') || 'none',
          },
        ]}
        entries={standards}
        mayEdit={mayEdit}
        onChange={(next) => {
          change.reset()
          setValue({ standards: next, version })
        }}
        form={(standard, keep, cancel) => (
          <StandardForm
            {...(standard && { standard })}
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
