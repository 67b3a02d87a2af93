import { boardKeys } from '../../parts/board-keys.ts'
import { Page } from '../../ui/page.tsx'

export default function Help() {
  return (
    <Page title="Help and keys">
      <h2>Where things are</h2>
      <ul>
        <li>
          <strong>Managers</strong> plan on Rota, keep the register under AMHPs, enter Absences, and publish. Nobody but
          managers and leads sees a draft.
        </li>
        <li>
          <strong>AMHPs</strong> see their own published shifts under My shifts.
        </li>
        <li>
          <strong>Leads</strong> see cover and gaps under Cover, and change accounts under Set up.
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
      <h2>Words</h2>
      <dl className="words">
        <dt>Gap</dt>
        <dd>Duty with fewer people than it needs, even for a minute.</dd>
        <dt>Breach</dt>
        <dd>
          A shift that may not meet a rule about approval, rest or working time. You can publish it with a reason.
        </dd>
        <dt>The 24-hour floor</dt>
        <dd>One AMHP at all times for each authority. It can be explained, never switched off.</dd>
        <dt>Standby</dt>
        <dd>On call away from work. It is rest until there is a call.</dd>
        <dt>Draft and published</dt>
        <dd>Edits are a draft until a manager publishes them. Each publication is kept as an edition.</dd>
        <dt>By standby or agreement</dt>
        <dd>Duty that is held by standby alone, or by another service that has agreed to hold it.</dd>
      </dl>
      <p>
        Findings show where a rota may not meet the rules as entered. They are not legal advice. Never enter anything
        about a person who was assessed.
      </p>
      <h2>Other programs</h2>
      <p>
        What these pages can do, other programs can do through the API. Its description is at{' '}
        <a href="/api/docs">/api/docs</a>.
      </p>
    </Page>
  )
}
