import { boardKeys } from '../../parts/board-keys.ts'
import { screens } from '../../screen-table.ts'
import { Page } from '../../ui/page.tsx'

export default function Help() {
  return (
    <Page title={screens.help.title}>
      <h2>Where things are</h2>
      <ul>
        <li>
          <strong>Managers</strong> plan on Rota, keep the register under AMHPs, add absences under Absences, and
          publish rotas. Only managers and leads see drafts.
        </li>
        <li>
          <strong>AMHPs</strong> see their own published shifts under My shifts.
        </li>
        <li>
          <strong>Leads</strong> see cover and gaps under Cover, and manage accounts under Set up.
        </li>
        <li>
          <strong>Everybody</strong> sees who is on duty under On now.
        </li>
      </ul>
      <h2>Keys on the rota</h2>
      <table className="table">
        <caption className="nhsuk-u-visually-hidden">Keys on the rota</caption>
        <thead>
          <tr>
            <th scope="col">Key</th>
            <th scope="col">What it does</th>
          </tr>
        </thead>
        <tbody>
          {boardKeys.map(([keys, what]) => (
            <tr key={keys}>
              <th scope="row">
                <kbd>{keys}</kbd>
              </th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>Dates</h2>
      <p>
        Type a date with the day first: 11 Dec, 11/12/2026 or 2026-12-11. You can also type fri, today, tomorrow or
        yesterday, or choose the day from the calendar beside the field. The line below the field says how it was read.
      </p>
      <p>
        If you leave out the year, or type a day of the week, the field takes the first one to come, today included.
        Fields about what has already happened take the last one.
      </p>
      <h2>Terms</h2>
      <dl className="words">
        <dt>Gap</dt>
        <dd>A time when duty has fewer people than it needs, even for a minute.</dd>
        <dt>Breach</dt>
        <dd>
          A shift that may not meet a rule about approval, rest or working time. You can publish it with a reason.
        </dd>
        <dt>The 24-hour floor</dt>
        <dd>
          One AMHP at all times for each authority. A gap in it can be acknowledged, but the rule cannot be switched
          off.
        </dd>
        <dt>Standby</dt>
        <dd>On call away from work. It counts as rest unless there is a call.</dd>
        <dt>Draft and published</dt>
        <dd>Edits are a draft until a manager publishes them. Each publication is kept as an edition.</dd>
        <dt>By standby or agreement</dt>
        <dd>Duty covered only by standby, or by another service that has agreed to cover it.</dd>
      </dl>
      <p>
        Findings show where a rota may not meet the rules as set in this service. They are not legal advice. Never enter
        anything about people being assessed.
      </p>
      <h2>Other programs</h2>
      <p>
        Other programs can use the same features through the API. See the <a href="/api/docs">API documentation</a>.
      </p>
    </Page>
  )
}
