/** The index of the first in an ordered list for which a test holds; the list's length where none does. */
export function firstWhere<T>(list: ArrayLike<T>, holds: (one: T) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(list[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}
