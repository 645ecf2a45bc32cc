/** The mark: an R with a full stop, a journey that comes to its end. */
export function Logo({ size }: { size: number }) {
  return (
    <svg aria-hidden viewBox="0 0 40 40" width={size} height={size}>
      <rect width="40" height="40" rx="9" className="fill-accent-fill" />
      <path
        d="M12 29V12h8.5a5 5 0 0 1 0 10H12m8.5 0 5 7"
        fill="none"
        stroke="#fff"
        strokeWidth="3.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="29.5" cy="27.8" r="2.4" fill="#fff" />
    </svg>
  );
}
