() => {
  const still = (times) => times.split(',').every((time) => parseFloat(time) === 0);
  const faults = [];
  const look = (el, pseudo) => {
    const style = getComputedStyle(el, pseudo);
    if (!still(style.transitionDuration) || style.animationName !== 'none' && !still(style.animationDuration)
        || style.scrollBehavior === 'smooth') {
      faults.push(`${name(el)}${pseudo ?? ''} moves although the reader asked for less motion`);
    }
  };
  for (const el of document.querySelectorAll('*')) {
    look(el, null);
    look(el, '::before');
    look(el, '::after');
  }
  return faults;
}
