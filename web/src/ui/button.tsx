import type { ButtonHTMLAttributes } from 'react'
import { Link, type LinkProps } from 'react-router'

type ButtonLook = 'main' | 'second' | 'warning' | 'plain'

const lookOf: Record<ButtonLook, string> = {
  main: 'nhsuk-button',
  second: 'nhsuk-button nhsuk-button--secondary',
  warning: 'nhsuk-button nhsuk-button--warning',
  plain: 'plain-button',
}
const classOf = (look: ButtonLook, small: boolean, extra?: string) =>
  [lookOf[look], small && look !== 'plain' ? 'nhsuk-button--small' : '', extra ?? ''].join(' ').trim()

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: ButtonLook
  small?: boolean
  /** While busy the button ignores presses. It is not `disabled`: it would lose focus. */
  busy?: boolean
}

export function Button({ look = 'main', small = false, busy = false, className, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classOf(look, small, className)}
      aria-disabled={busy || undefined}
      onClick={(press) => {
        if (busy) press.preventDefault()
        else onClick?.(press)
      }}
    />
  )
}

export function ButtonLink({
  look = 'main',
  small = false,
  className,
  ...rest
}: LinkProps & Omit<ButtonProps, keyof LinkProps>) {
  return <Link {...rest} className={classOf(look, small, className)} draggable={false} />
}
