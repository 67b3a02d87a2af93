import type { Amhp } from '@amhp/shared/contract/amhps.ts'
import { durationText } from '@amhp/shared/time/wording.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { amhpsQuery } from '../../data/amhps.ts'
import { serviceQuery } from '../../data/service.ts'
import { useSignedIn } from '../../data/session.ts'
import { professionWords } from '../../parts/duty-words.ts'
import { amhpPath, paths } from '../../paths.ts'
import { screens } from '../../screen-table.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choices.tsx'
import { TextInput } from '../../ui/field.tsx'
import { Page } from '../../ui/page.tsx'
import { EmptyPanel, Loaded } from '../../ui/states.tsx'
import { Table } from '../../ui/table.tsx'
import './amhps.scss'
import { ApprovalMarks } from './approval-marks.tsx'

export default function Amhps() {
  const query = useQuery(amhpsQuery)
  const service = useQuery(serviceQuery)
  const { isManager, today } = useSignedIn()
  const [search, setSearch] = useState('')
  const [withLeavers, setWithLeavers] = useState(false)
  const authorities = [...(service.data?.authorities ?? []), ...(service.data?.otherAuthorities ?? [])]
  const authorityNames = new Map(authorities.map(({ id, name }) => [id, name]))
  const matches = (amhp: Amhp) =>
    (withLeavers || amhp.leftOn === null || amhp.leftOn >= today) &&
    `${amhp.name} ${amhp.team} ${amhp.employer}`.toLowerCase().includes(search.trim().toLowerCase())

  return (
    <Page
      title={screens.amhps.title}
      actions={
        isManager && (
          <>
            <ButtonLink small to={paths.newAmhp}>
              Add an AMHP
            </ButtonLink>
            <ButtonLink small look="second" to={paths.import}>
              Import a spreadsheet
            </ButtonLink>
          </>
        )
      }
    >
      <Loaded query={query} what="the register">
        {({ amhps }) => {
          if (amhps.length === 0) {
            return (
              <EmptyPanel title="Nobody is on the register yet">
                <p>
                  Add each AMHP with their approvals. The rota then shows any shift worked without a valid approval.
                </p>
                {isManager && <ButtonLink to={paths.newAmhp}>Add the first AMHP</ButtonLink>}
              </EmptyPanel>
            )
          }
          const shown = amhps.filter(matches)
          return (
            <>
              <div className="field-row">
                <TextInput
                  id="search"
                  label="Find by name, team or employer"
                  type="search"
                  width={20}
                  autoComplete="off"
                  value={search}
                  onChange={setSearch}
                />
                <Checkbox
                  id="leavers"
                  label="Include people who have left"
                  checked={withLeavers}
                  onChange={setWithLeavers}
                />
              </div>
              <p role="status">
                Showing {shown.length} of {amhps.length}.
              </p>
              {shown.length > 0 && (
                <Table
                  caption="AMHPs"
                  captionHidden
                  rows={shown}
                  keyOf={(amhp) => amhp.id}
                  columns={[
                    { head: 'Name', names: true, cell: (amhp) => <Link to={amhpPath(amhp.id)}>{amhp.name}</Link> },
                    { head: 'Profession', cell: (amhp) => professionWords[amhp.profession] },
                    { head: 'Employer', cell: (amhp) => amhp.employer },
                    { head: 'Team', cell: (amhp) => amhp.team || 'None' },
                    { head: 'AMHP hours a week', numeric: true, cell: (amhp) => durationText(amhp.contractedMinutes) },
                    {
                      head: 'Approvals',
                      cell: (amhp) => <ApprovalMarks amhp={amhp} names={authorityNames} today={today} />,
                    },
                  ]}
                />
              )}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
