let turn = 0

/** A number later than every one given before: tells which of two answers belongs to the later question. */
export const nextTurn = (): number => {
  turn += 1
  return turn
}
