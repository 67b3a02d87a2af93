import { HiddenText } from '../ui/hidden-text.tsx'

/** A duty phone to ring by a tap. */
export const PhoneLink = ({ number, of, className }: { number: string; of: string; className?: string }) => (
  <a className={className} href={`tel:${number.replaceAll(/[^0-9+]/g, '')}`}>
    {number}
    <HiddenText>, duty phone of {of}</HiddenText>
  </a>
)
