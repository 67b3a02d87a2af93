/** Names of the fields, anywhere in a body, that hold free text. */
export const freeTextFields: readonly string[] = ['notes', 'reason', 'note', 'basis']

const tenDigits = /(?<![\d+])\d{3}[\s.\p{Dash}]{0,3}\d{3}[\s.\p{Dash}]{0,3}\d{4}(?!\d)/gu
const birthDate = /\b(d\.?o\.?b\b|date of birth|born (on|in)\b)/i
const postcode = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}\b/i
const assessedWords =
  /\b(patients?|service users?|sectioned|detained|detention|diagnos(is|ed)|psychosis|psychotic|schizophreni\w*|bipolar|suicid\w*|overdos\w*|s\.? ?136|section (2|3|4|5|17|37|41|117|135|136)|nearest relative)\b/i

/** An NHS number's tenth digit is a check digit (modulus 11), so most other ten-digit numbers are not mistaken for one. */
function isNhsNumber(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < 9; i++) sum += Number(digits[i]) * (10 - i)
  const check = (11 - (sum % 11)) % 11
  return check === Number(digits[9])
}

/**
 * Questions free text that looks as if it were about a person assessed: the sign seen and what to do, or undefined.
 * A hint, not a proof: the API asks once and takes the same text the second time, except for an NHS number.
 */
export function questionFreeText(written: string): { message: string; certain: boolean } | undefined {
  // Full-width digits and the like as usual ones.
  const text = written.normalize('NFKC')
  for (const [number] of text.matchAll(tenDigits)) {
    if (isNhsNumber(number.replaceAll(/\D/g, '')))
      return {
        message: 'This holds what looks like an NHS number. Remove it: nothing about people assessed is kept here',
        certain: true,
      }
  }
  const sign = birthDate.test(text)
    ? 'a date of birth'
    : postcode.test(text)
      ? 'a postcode'
      : assessedWords.exec(text)?.[0] && `the words "${assessedWords.exec(text)?.[0]}"`
  if (!sign) return undefined
  return {
    message: `This holds ${sign}. Remove anything about a person assessed; if it is about nobody assessed, save it again as it is`,
    certain: false,
  }
}
