/** Moves focus to the panel beside the board, where there is one; what had it may just have gone. */
export const focusPanel = (): void => document.getElementById('board-panel')?.focus()
