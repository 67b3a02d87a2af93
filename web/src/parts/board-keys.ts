/** Keys of the rota grid, shown on the board and under Help. */
export const boardKeys: readonly (readonly [keys: string, does: string])[] = [
  ['Arrows', 'Move between cells'],
  ['Home, End', 'First and last day of the row'],
  ['Ctrl+Home, Ctrl+End', 'First and last cell'],
  ['D, N, 9-5, 1700-0900', 'Type a code or times, then press Enter; Escape cancels'],
  ['1630-Mon 0845', 'Times that end on a later day'],
  ['+ before a code', 'Add to what is in the cell'],
  ['Tab while typing', 'Save it and go to the next day'],
  ['Delete', 'Clear the cell'],
  ['Ctrl+Z, Ctrl+Shift+Z', 'Undo, redo'],
  ['Enter or F2', 'Open the details of the cell; Escape goes back'],
  ['Shift+F10', 'Open the menu of the cell'],
  ['F8, Shift+F8', 'Next and previous finding'],
  ['[ and ]', 'Previous and next week'],
  ['?', 'Show this list'],
]
