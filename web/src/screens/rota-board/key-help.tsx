import { boardKeys } from '../../parts/board-keys.ts'

export function KeyHelp() {
  return (
    <div className="key-help">
      <h2>Keys</h2>
      <dl>
        {boardKeys.map(([key, does]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">Each has a button or menu entry as well: point at a cell and press ⋯.</p>
    </div>
  )
}
