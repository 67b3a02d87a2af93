import { derogationRegulations } from '@amhp/shared/rota/derogation-reach.ts'
import { Link } from 'react-router'
import { paths } from '../../paths.ts'
import { Table } from '../../ui/table.tsx'
import { reachText, regulationWords, whenText } from './derogation-words.ts'

/** What each regulation reaches, and what becomes of what it reaches. */
export function ReachTable() {
  return (
    <section aria-labelledby="reach">
      <h2 id="reach">What each regulation reaches</h2>
      <Table
        caption="What each regulation reaches"
        captionHidden
        rows={derogationRegulations}
        keyOf={String}
        columns={[
          { head: 'Working Time Regulations 1998', names: true, cell: (one) => regulationWords[one] },
          { head: 'Reaches', cell: reachText },
          { head: 'When', cell: (one) => whenText[one] },
        ]}
      />
      <h3>What it changes</h3>
      <ul>
        <li>
          Rest and breaks that are too short are no breach, but <Link to={paths.compensatoryRest}>rest owed</Link> to
          the AMHP, with a date by which it must be given (regulation 24). It is a breach if it is not given by then. In
          an exceptional case other protection can be recorded in its place.
        </li>
        <li>
          A working day longer than 13 hours, and too much night work, are no breach, but a finding for information that
          names the derogation. Where the long day is split work, its time over 13 hours is owed as rest too.
        </li>
        <li>
          Under regulation 21 the number of weeks in the register over which an AMHP’s own 48-hour average is taken
          counts (regulation 4(5)).
        </li>
        <li>A limit of this service that is stricter than the law’s still gives a warning.</li>
      </ul>
    </section>
  )
}
