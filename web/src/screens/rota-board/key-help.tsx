const keys: readonly (readonly [string, string])[] = [
  ['Arrows', 'Move between cells'],
  ['Home, End', 'First and last day of the row'],
  ['Ctrl+Home, Ctrl+End', 'First and last cell'],
  ['D, N, 9-5, 1700-0900', 'Type a code or times, then Enter; Escape leaves the cell as it was'],
  ['+ before it', 'Add to what is in the cell'],
  ['Tab while typing', 'Keep it and go to the next day'],
  ['Delete', 'Clear the cell'],
  ['Ctrl+Z, Ctrl+Shift+Z', 'Undo, redo'],
  ['Enter or F2', 'Reasons and details of the cell; Escape goes back'],
  ['Shift+F10', 'Menu of the cell'],
  ['F8, Shift+F8', 'Next and previous finding'],
  ['[ and ]', 'Week before, week after'],
  ['?', 'This list'],
]

export function KeyHelp() {
  return (
    <div className="key-help">
      <h2>Keys</h2>
      <dl>
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">Each has a button or menu entry as well: point at a cell and press ⋮.</p>
    </div>
  )
}
