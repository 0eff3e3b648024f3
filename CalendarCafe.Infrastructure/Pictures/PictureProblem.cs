namespace CalendarCafe.Infrastructure.Pictures;

/// <summary>Why no picture can be made of a file.</summary>
public enum PictureProblem
{
    /// <summary>There is no file, or nothing in it.</summary>
    Missing,

    /// <summary>It has more bytes than <see cref="PictureMaker.MostBytes"/>.</summary>
    TooHeavy,

    /// <summary>It is neither PNG, nor JPEG, nor WebP, whatever it is called.</summary>
    NotAPicture,

    /// <summary>It would unfold to more than <see cref="PictureMaker.MostPixels"/>.</summary>
    TooLarge,

    /// <summary>It begins as a picture and does not end as one.</summary>
    Broken,
}
