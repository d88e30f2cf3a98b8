/**
 * A script that stands in each page. It lays an embed out as one, told by its address as
 * `formats/address.ts` reads it; and it keeps the presses on buttons until the page has begun, which does
 * them then (`components/page/earlyPresses.ts`), and marks those buttons as busy. So it does with the map's
 * links in an embed, which has no text to go to.
 */
export const EARLY_PRESSES =
  "/[?&]embed(=(1|true)?)?(&|$)/.test(location.search)&&(document.documentElement.className='embedded');addEventListener('click',(e)=>{let b=e.target.closest('button,.embedded [data-door]');if(window.presses&&b){e.stopPropagation();e.preventDefault();presses.push(b);b.ariaBusy=true}},true);presses=[]";
